import { expect, test } from 'vitest';
import type { ChartPart } from '#domain/bulletin/paragraphs.ts';
import { readDocx } from '#server/formats/docx-read.ts';
import { writeDocx } from '#server/formats/docx-write.ts';
import { unzipTexts } from '#test/support/unzip.ts';
import { sampleDocument } from './sample-document.ts';
import { paragraphsOf } from './written-docx.ts';

const CHART: ChartPart = {
  role: 'chart',
  text: '图1　市商务局全市指标与目标的差距（百分点）',
  chart: {
    title: '市商务局全市指标与目标的差距（百分点）',
    categories: ['实际利用外资', '零售额'],
    series: [
      { name: '未达标', isDark: true, values: [-74.2, null] },
      { name: '达标', isDark: false, values: [null, 0.8] },
    ],
    decimals: 1,
    isSigned: true,
    most: null,
  },
  inWords: '实际利用外资：未达标 −74.2；零售额：达标 +0.8。',
};
const { body } = sampleDocument();
const write = () => writeDocx(sampleDocument({ body: [...body, CHART] }));

test('a chart is one of Word: it has its figures, signs in its labels, and names clear of its bars', async () => {
  const parts = unzipTexts(await write());
  const chart = parts.get('word/charts/chart1.xml') ?? '';
  const points = [...chart.matchAll(/<c:v>([^<]*)</gu)].map(([, text]) => text);
  expect(points).toEqual([
    ...['未达标', '实际利用外资', '零售额', '-74.2'],
    ...['达标', '实际利用外资', '零售额', '0.8'],
  ]);
  expect(chart).toContain('formatCode="+0.0;−0.0;0.0"');
  expect(chart).toMatch(/<c:catAx>.*<c:tickLblPos val="low"\/>.*<c:valAx>/u);
  expect(chart).not.toContain('+mn-ea');
  expect([...parts.keys()].filter((name) => name.endsWith('.xlsx'))).toHaveLength(1);
});

test('its caption stands under it, and whoever hears the document hears its figures', async () => {
  const xml = unzipTexts(await write()).get('word/document.xml') ?? '';
  const styles = paragraphsOf(xml).map(({ style }) => style);
  expect(styles.slice(styles.indexOf('chart')).slice(0, 2)).toEqual(['chart', 'caption']);
  expect(xml).toContain(`${CHART.text}。${CHART.inWords}`);
});

test('the same document gives the same bytes, and is read again', async () => {
  const [once, again] = [await write(), await write()];
  expect(Buffer.compare(once, again)).toBe(0);
  const { text, problems } = await readDocx(once, '通报.docx');
  // A draft that is checked says that figures of charts are not.
  expect(problems.map(({ code }) => code)).toEqual(['unread-content']);
  expect(text).toContain(CHART.text);
});

test('a document without charts has no style for them', async () => {
  const parts = unzipTexts(await writeDocx(sampleDocument()));
  expect(parts.get('word/styles.xml')).not.toContain('图题');
});
