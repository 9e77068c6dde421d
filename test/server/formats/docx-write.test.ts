import { describe, expect, test } from 'vitest';
import { writeDocx } from '#server/formats/docx-write.ts';
import { sampleAnnex, sampleDocument } from './sample-document.ts';
import { bodyOf, paragraphsOf, partOf, partsOf, textsIn } from './written-docx.ts';

describe('the page', () => {
  test('is A4 with 37 mm above, 28 mm to the left, and 156 × 225 mm of text', async () => {
    const xml = await bodyOf();
    expect(xml).toContain('<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"/>');
    expect(xml).toContain('w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"');
  });

  test('has a grid of 22 lines of 28 characters', async () => {
    const [, linePitch, charSpace] =
      /<w:docGrid w:type="linesAndChars" w:linePitch="(\d+)" w:charSpace="(-?\d+)"\/>/u.exec(
        await bodyOf(),
      ) ?? [];
    const [height, width] = [16838 - 2098 - 1984, 11906 - 1587 - 1474];
    expect(Math.floor(height / Number(linePitch))).toBe(22);
    expect(Math.floor(width / (16 * 20 + (Number(charSpace) / 4096) * 20))).toBe(28);
  });

  test('has its number in 宋体 四号 on the outer side', async () => {
    const parts = await partsOf();
    const xml = parts.get('word/document.xml');
    const targets = parts.get('word/_rels/document.xml.rels') ?? '';
    const footerOf = (type: string) => {
      const id = new RegExp(`<w:footerReference w:type="${type}" r:id="(\\w+)"`, 'u').exec(
        xml!,
      )?.[1];
      const relation = targets.split('<').find((one) => one.includes(`Id="${id}"`));
      return parts.get(`word/${/Target="([^"]+)"/u.exec(relation ?? '')?.[1]}`);
    };
    expect(footerOf('default')).toMatch(/<w:ind w:right="280"\/>.*<w:jc w:val="right"\/>/u);
    expect(footerOf('even')).toMatch(/<w:ind w:left="280"\/>.*<w:jc w:val="left"\/>/u);
    expect(footerOf('even')).toMatch(/<w:t[^>]*>— <.*PAGE.*<w:t[^>]*> —</u);
    expect(footerOf('even')).toContain('w:eastAsia="宋体"');
    expect(footerOf('even')).toContain('<w:sz w:val="28"/>');
    expect(parts.get('word/settings.xml')).toContain('<w:evenAndOddHeaders/>');
  });

  test('lies on its side for a wide annex, text and all', async () => {
    const xml = await bodyOf({ annexes: [sampleAnnex(1, { orientation: 'landscape' })] });
    const [text, annex] = [...xml.matchAll(/<w:pgSz .*?<w:pgMar .*?\/>/gu)].map(([all]) => all);
    expect(text).toContain('w:w="11906" w:h="16838"');
    expect(annex).toContain('w:w="16838" w:h="11906" w:orient="landscape"');
    expect(annex).toContain('w:top="1587" w:right="2098" w:bottom="1474" w:left="1984"');
  });
});

describe('the faces', () => {
  const styleOf = async (id: string) =>
    new RegExp(`<w:style [^>]*w:styleId="${id}".*?</w:style>`, 'u').exec(
      await partOf('word/styles.xml'),
    )?.[0] ?? '';

  test.for([
    { style: 'Normal', face: '仿宋_GB2312', size: 32, what: 'text in 仿宋 三号' },
    { style: 'title', face: '方正小标宋简体', size: 44, what: 'the title in 小标宋 二号' },
    { style: 'annexTitle', face: '方正小标宋简体', size: 44, what: 'titles of annexes too' },
    { style: 'section', face: '黑体', size: null, what: 'heads of parts in 黑体' },
    { style: 'annex', face: '黑体', size: null, what: '附件1 in 黑体' },
  ])('$what', async ({ style, face, size }) => {
    const xml = await styleOf(style);
    expect(xml).toContain(`w:eastAsia="${face}"`);
    if (size !== null) expect(xml).toContain(`<w:sz w:val="${size}"/>`);
  });

  test('a heading that runs on is in 楷体 up to its full stop', async () => {
    const [heading] =
      /<w:p><w:pPr><w:pStyle w:val="block"\/>.*?<\/w:p>/u.exec(await bodyOf()) ?? [];
    const runs = [...heading!.matchAll(/<w:r>(.*?)<\/w:r>/gu)].map(([, run = '']) => [
      /w:eastAsia="([^"]+)"/u.exec(run)?.[1] ?? null,
      /<w:t[^>]*>([^<]*)</u.exec(run)?.[1],
    ]);
    expect(runs).toEqual([
      ['楷体_GB2312', '（一）东县未达到目标的有2个。'],
      [null, '未达标指标如下：'],
    ]);
  });

  test('have other names to be found by, and the language is Chinese', async () => {
    expect(await partOf('word/fontTable.xml')).toContain(
      '<w:font w:name="仿宋_GB2312"><w:altName w:val="仿宋,FangSong,',
    );
    expect(await partOf('word/styles.xml')).toContain('w:eastAsia="zh-CN"');
  });
});

describe('the text', () => {
  test('stands in the order of an official document', async () => {
    const paragraphs = paragraphsOf(await bodyOf()).filter(({ text }) => text !== '');
    expect(paragraphs.slice(0, 12)).toEqual([
      { style: 'mark', text: '市人民政府办公室' },
      { style: 'docNo', text: '府办字〔2019〕50号' },
      { style: 'title', text: '关于主要指标完成情况的通报' },
      { style: 'text', text: '各县：' },
      { style: 'section', text: '一、各县主要指标增速完成情况' },
      { style: 'text', text: '从1-6月来看，均有未达到目标的指标。' },
      { style: 'block', text: '（一）东县未达到目标的有2个。未达标指标如下：' },
      { style: 'text', text: '1．地区生产总值同比增长7.5%，未完成目标。' },
      { style: 'attachments', text: '附件：2019年1-6月东县主要指标增速完成情况' },
      { style: 'signature', text: '市人民政府办公室' },
      { style: 'signature', text: '2019年7月29日' },
      { style: 'annex', text: '附件' },
    ]);
  });

  test('lists several annexes as they are named, and numbers each', async () => {
    const annexes = Array.from({ length: 10 }, () => sampleAnnex(1));
    const annexLines = annexes.map((_, index) => `${index === 0 ? '附件：' : ''}${index + 1}．甲`);
    const xml = await bodyOf({ annexes, annexLines });
    expect(textsIn(xml, 'attachments')).toEqual(annexLines);
    expect(textsIn(xml, 'annex')).toEqual(annexes.map((_, index) => `附件${index + 1}`));
  });

  test('has no red head without a number, no date and no annexes where there are none', async () => {
    const xml = await bodyOf({ docNo: null, date: null, annexes: [], annexLines: [] });
    const styles = paragraphsOf(xml).map(({ style }) => style);
    expect(styles).not.toContain('mark');
    expect(styles).not.toContain('attachments');
    expect(textsIn(xml, 'signature')).toEqual(['市人民政府办公室']);
  });

  test.for([
    // 8 letters over 6.5: each overhangs by 0.75.
    { name: 'over the date', issuer: '市人民政府办公室', insets: [3.25, 4] },
    { name: 'over the date when it is the shorter', issuer: '市府', insets: [6.25, 4] },
    { name: 'at the margin when it is very long', issuer: '某'.repeat(16), insets: [0, 4.75] },
  ])('centres the issuer $name', async ({ issuer, insets }) => {
    const xml = await bodyOf({ issuer });
    const found = [...xml.matchAll(/"signature".*?<w:ind w:right="(\d+)"/gu)].map(([, right]) =>
      Number(right),
    );
    expect(found).toEqual(insets.map((count) => Math.round((count * 8845) / 28)));
  });

  test('keeps signs that XML has a use for, and leaves out those that it forbids', async () => {
    const said = { title: '甲<乙>&\u0007', issuer: '丙&丁\u0000' };
    expect(await bodyOf(said)).toContain('甲&lt;乙&gt;&amp;</w:t>');
    expect(await partOf('docProps/core.xml', said)).toContain('<dc:creator>丙&amp;丁</dc:creator>');
  });
});

describe('the file', () => {
  test('is the same whenever it is written', async () => {
    const first = await writeDocx(sampleDocument());
    await new Promise((resolve) => setTimeout(resolve, 2100));
    expect(Buffer.from(await writeDocx(sampleDocument())).equals(first)).toBe(true);
  });

  test('carries the day it was made on', async () => {
    expect(await partOf('docProps/core.xml')).toContain(
      '<dcterms:created xsi:type="dcterms:W3CDTF">2019-07-29T00:00:00Z</dcterms:created>',
    );
  });
});
