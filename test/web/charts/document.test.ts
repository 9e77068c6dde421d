import { describe, expect, test } from 'vitest';
import { composeValues } from '#lib/charts/document-values.ts';
import { composeDocument, type ChartAbout } from '#lib/charts/document.ts';
import { INKS, type Drawing, type Palette, type Shape } from '#lib/charts/shapes.ts';
import { textWidth, wrapText } from '#charts/text-width.ts';
import { writeSvg } from '#lib/charts/write-svg.ts';

const palette = {
  inks: Object.fromEntries(INKS.map((ink) => [ink, `#${ink}`])),
  hei: '"Noto Sans CJK SC", sans-serif',
  song: 'serif',
} as Palette;

const chart: Drawing = {
  width: 200,
  height: 50,
  shapes: [{ kind: 'rect', x: 0, y: 0, width: 200, height: 50, fill: 'cobalt' }],
};
const about: ChartAbout = {
  title: '固定资产投资：排名',
  subtitle: '2019年1-6月 · 单位：%',
  legend: [{ mark: 'line', ink: 'cobalt', text: '全市' }],
  values: { heads: ['地区', '实际'], rows: [['乐平市', '−3.4']] },
  notes: ['增速 < 0 为下降'],
  source: '来源：《通报》',
  address: 'https://example.test/?a=1&b=2',
  synthetic: null,
};
const textsOf = (shapes: readonly Shape[]): string[] =>
  shapes.flatMap((shape) =>
    shape.kind === 'text' ? [shape.text] : shape.kind === 'group' ? textsOf(shape.shapes) : [],
  );

describe('a saved chart', () => {
  test('says what it shows, its figures, its source and where it is from, from top to bottom', () => {
    expect(textsOf(composeDocument(about, chart).shapes)).toEqual([
      '固定资产投资：排名',
      '2019年1-6月 · 单位：%',
      '全市',
      '地区',
      '实际',
      '乐平市',
      '−3.4',
      '增速 < 0 为下降',
      '来源：《通报》',
      'https://example.test/?a=1&b=2',
    ]);
  });

  test('says first of all that its figures are made up', () => {
    const made = composeDocument({ ...about, synthetic: '模拟数据' }, chart);
    expect(textsOf(made.shapes)[0]).toBe('模拟数据');
  });

  test('is written as SVG whose text stays text, with signs of XML escaped', () => {
    const svg = writeSvg(composeDocument(about, chart), palette);
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="616"/);
    expect(svg).toContain('font-family="&quot;Noto Sans CJK SC&quot;, sans-serif"');
    expect(svg).toContain('>增速 &lt; 0 为下降</text>');
    expect(svg).toContain('?a=1&amp;b=2');
    expect(svg).not.toMatch(/var\(|class=|<style/u);
  });
});

test('a table of figures wider than the sheet goes on below, under its first column', () => {
  const heads = ['地区', ...Array.from({ length: 12 }, (_, at) => `2019年1-${at + 1}月`)];
  const { shapes } = composeValues({ heads, rows: [heads.map(String)] }, 400);
  expect(textsOf(shapes).filter((text) => text === '地区').length).toBeGreaterThan(2);
  expect(new Set(textsOf(shapes)).size).toBe(13);
});

test('Chinese is as wide as it is high and breaks anywhere; English breaks between words', () => {
  expect(textWidth('排名', 12)).toBe(24);
  expect(wrapText('目标完成情况', 12, 40)).toEqual(['目标完', '成情况']);
  expect(wrapText('gap to target', 10, 45)).toEqual(['gap to', 'target']);
});
