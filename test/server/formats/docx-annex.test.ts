import { describe, expect, test } from 'vitest';
import { bodyOf, paragraphsOf, partOf, rowsOf, textsIn } from './written-docx.ts';

describe('an annex', () => {
  test('begins a page, with its title, unit and notes around the table', async () => {
    const xml = await bodyOf();
    expect(xml.split('<w:type w:val="nextPage"/>')).toHaveLength(2);
    const annex = xml.slice(xml.indexOf('"annex"'));
    expect([annex.indexOf('单位：%'), annex.indexOf('<w:tbl>'), annex.indexOf('注：')]).toEqual(
      [annex.indexOf('单位：%'), annex.indexOf('<w:tbl>'), annex.indexOf('注：')].toSorted(
        (a, b) => a - b,
      ),
    );
    expect(textsIn(annex, 'unit')).toEqual(['单位：%']);
    expect(textsIn(annex, 'note')).toEqual(['注：序号1为1-7月数据。']);
  });

  test('repeats its heads, keeps rows whole, and has departments over its whole width', async () => {
    const [head, department, ...lines] = rowsOf(await bodyOf());
    expect(head).toContain('<w:tblHeader/>');
    expect(department).not.toContain('<w:tblHeader/>');
    expect(department).toContain('<w:gridSpan w:val="3"/>');
    expect(paragraphsOf(department!)).toHaveLength(1);
    expect(lines).toHaveLength(2);
    for (const line of lines) expect(line).toContain('<w:cantSplit/>');
  });

  test('shows numbers with their printed decimals, counts in the middle, figures to the right', async () => {
    const line = rowsOf(await bodyOf()).at(-1)!;
    expect(paragraphsOf(line)).toEqual([
      { style: 'number', text: '2' },
      { style: 'name', text: '指标2' },
      { style: 'figure', text: '-11.0' },
    ]);
    const styles = await partOf('word/styles.xml');
    const alignment = (id: string) =>
      new RegExp(`w:styleId="${id}".*?<w:jc w:val="(\\w+)"`, 'u').exec(styles)?.[1];
    expect([alignment('number'), alignment('figure')]).toEqual(['center', 'right']);
  });

  test('fills the width of the text and no more', async () => {
    const widths = [...(await bodyOf()).matchAll(/<w:gridCol w:w="(\d+)"/gu)].map(([, width]) =>
      Number(width),
    );
    const sum = widths.reduce((total, width) => total + width, 0);
    expect(sum).toBeLessThanOrEqual(8845);
    expect(sum).toBeGreaterThan(8845 - widths.length);
  });
});
