import * as XLSX from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import type { CellRole, SheetLayout } from '#server/formats/sheet-layout.ts';
import { toBytes } from '#test/support/workbook.ts';
import { unzipTexts } from '#test/support/unzip.ts';

const cell = (
  value: string | number | null,
  role: CellRole,
  numberFormat: string | null = null,
) => ({
  value,
  role,
  numberFormat,
});

const LAYOUT: SheetLayout = {
  name: '附件1 乐平市',
  columnWidths: [20, 12],
  rows: [
    [cell('标题', 'title'), cell(null, 'title')],
    [cell('指标', 'head'), cell('完成', 'head')],
    [cell('地区生产总值', 'name'), cell(24, 'figure', '0.0')],
    [cell('注：一二三四五六七八九十一二三四五六七八九十', 'note'), cell(null, 'note')],
  ],
  merges: [
    { row: 0, column: 0, rows: 1, columns: 2 },
    { row: 3, column: 0, rows: 1, columns: 2 },
  ],
  headRows: 2,
  orientation: 'landscape',
};

async function openSheet(layout = LAYOUT) {
  const book = XLSX.read(await toBytes([layout]), {
    type: 'array',
    cellNF: true,
    cellStyles: true,
  });
  return { book, sheet: book.Sheets[book.SheetNames[0]!]! };
}

describe('a written workbook', () => {
  test('holds numbers as numbers with their printed decimals', async () => {
    const { sheet } = await openSheet();
    expect(sheet['B3']).toMatchObject({ t: 'n', v: 24, w: '24.0', z: '0.0' });
    expect(sheet['A3']).toMatchObject({ t: 's', v: '地区生产总值' });
  });

  test('merges titles and notes, and has its columns as wide as they were asked', async () => {
    const { sheet } = await openSheet();
    expect(sheet['!merges']?.map((one) => XLSX.utils.encode_range(one))).toEqual([
      'A1:B1',
      'A4:B4',
    ]);
    expect(sheet['!cols']?.map(({ width }) => width)).toEqual([20, 12]);
  });

  test('prints the table alone, its heads on every page', async () => {
    const { book } = await openSheet();
    expect(book.Workbook?.Names?.map(({ Name, Ref }) => [Name, Ref])).toEqual([
      ['_xlnm.Print_Area', "'附件1 乐平市'!$A$1:$B$4"],
      ['_xlnm.Print_Titles', "'附件1 乐平市'!$1:$2"],
    ]);
  });

  test('keeps its heads in sight and fits one A4 page across', async () => {
    const xml = unzipTexts(await toBytes([LAYOUT])).get('xl/worksheets/sheet1.xml') ?? '';
    expect(xml).toMatch(/<pane [^>]*ySplit="2"[^>]*state="frozen"/u);
    expect(xml).toContain('<pageSetUpPr fitToPage="1"/>');
    const setup = /<pageSetup [^>]*>/u.exec(xml)?.[0];
    expect(setup).toContain('paperSize="9"');
    expect(setup).toContain('orientation="landscape"');
    expect(setup).toMatch(/fitToWidth="1" fitToHeight="0"/u);
  });

  test('gives a long note the lines that it takes', async () => {
    const xml = unzipTexts(await toBytes([LAYOUT])).get('xl/worksheets/sheet1.xml') ?? '';
    const heights = [...xml.matchAll(/<row [^>]* ht="([\d.]+)"/gu)].map((match) =>
      Number(match[1]),
    );
    expect(heights).toHaveLength(4);
    expect(heights[3]).toBeGreaterThan((heights[2] ?? 0) * 1.5);
  });

  test('sets titles in bold Hei, text in Song', async () => {
    const xml = unzipTexts(await toBytes([LAYOUT])).get('xl/styles.xml') ?? '';
    expect(xml).toMatch(/<font><b\/><sz val="16"\/><name val="黑体"\/>/u);
    expect(xml).toContain('<name val="宋体"/>');
  });

  test('is the same to the byte each time', async () => {
    expect(await toBytes([LAYOUT])).toEqual(await toBytes([LAYOUT]));
  });

  test('names its sheets as Excel allows', async () => {
    const { book } = await openSheet({ ...LAYOUT, name: `附件1 [${'长'.repeat(40)}]:'` });
    expect(book.SheetNames).toEqual([`附件1  ${'长'.repeat(26)}`]);
  });
});
