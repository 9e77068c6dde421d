import * as XLSX from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import { readGrids } from '#server/formats/read-grids.ts';
import { handmadeXlsx } from '#test/support/handmade-xlsx.ts';

function read(file: string, bytes: Uint8Array | string) {
  const { grids } = readGrids(file, typeof bytes === 'string' ? Buffer.from(bytes) : bytes);
  return { merges: grids[0]?.merges, indents: grids[0]?.indents };
}

const area = (top: number, left: number, bottom: number, right: number) => ({
  ...{ top, left, bottom, right },
});
const text = (place: string, words: string, style = 0) =>
  `<c r="${place}" t="inlineStr" s="${style}"><is><t>${words}</t></is></c>`;
const xlsx = (rows: string, more = '', columns = '') =>
  handmadeXlsx({ sheet: `${columns}<sheetData>${rows}</sheetData>${more}` });
const merged = (...places: readonly string[]) =>
  `<mergeCells>${places.map((place) => `<mergeCell ref="${place}"/>`).join('')}</mergeCells>`;

describe('what is merged is told, by rows and columns from 1', () => {
  const rows = `<row r="1">${text('A1', '地区')}${text('B1', '总量')}${text('D1', '增速')}</row><row r="2">${text('B2', '甲')}${text('C2', '乙')}${text('D2', '丙')}</row>`;
  const merges = merged('A1:A2', 'B1:C1');

  test('of an .xlsx', () => {
    expect(read('a.xlsx', xlsx(rows, merges)).merges).toEqual([area(1, 1, 2, 1), area(1, 2, 1, 3)]);
  });

  test('as far as it is shown, and no further than the sheet', () => {
    const columns = '<cols><col min="2" max="2" width="9" hidden="1"/></cols>';
    expect(read('a.xlsx', xlsx(rows, merged('A1:A900', 'B1:D1'), columns)).merges).toEqual([
      area(1, 1, 2, 1),
      area(1, 3, 1, 4),
    ]);
  });

  test('of an .xls', () => {
    const sheet = XLSX.utils.aoa_to_sheet([
      ['地区', '总量', ''],
      ['', '甲', '乙'],
    ]);
    sheet['!merges'] = [XLSX.utils.decode_range('B1:C1')];
    const book = XLSX.utils.book_new(sheet, '表');
    const bytes: unknown = XLSX.write(book, { type: 'buffer', bookType: 'biff8' });
    if (!(bytes instanceof Uint8Array)) throw new Error('写不成 .xls。');
    expect(read('a.xls', bytes).merges).toEqual([area(1, 2, 1, 3)]);
  });

  test('of a page', () => {
    const html =
      '<table><tr><td rowspan=2>地区</td><td colspan="2">总量</td></tr><tr><td>甲</td><td>乙</td></tr></table>';
    expect(read('a.xls', html).merges).toEqual([area(1, 1, 2, 1), area(1, 2, 1, 3)]);
  });

  test('of an .fods', () => {
    const rows = `<table:table-row><table:table-cell table:number-columns-spanned="2" office:value-type="string"><text:p>总量</text:p></table:table-cell><table:covered-table-cell/></table:table-row><table:table-row><table:table-cell table:style-name="in"><text:p>甲</text:p></table:table-cell><table:table-cell><text:p>乙</text:p></table:table-cell></table:table-row>`;
    const found = read('a.fods', fods(rows));
    expect(found.merges).toEqual([area(1, 1, 1, 2)]);
    expect(found.indents).toEqual([{ row: 2, column: 1, levels: 2 }]);
  });
});

describe('by how many levels a text is moved in', () => {
  test('of an .xlsx: texts set left in the first columns, not figures and what is set right', () => {
    const row = `${text('A1', '甲', 1)}${text('B1', '乙', 2)}<c r="C1" s="1"><v>8</v></c>${text('D1', '丙')}${text('G1', '丁', 1)}`;
    const bytes = handmadeXlsx({
      sheet: `<sheetData><row r="1">${row}</row></sheetData>`,
      fonts: ['', '', ''],
      alignments: [
        '',
        '<alignment horizontal="left" indent="2"/>',
        '<alignment horizontal="right" indent="1"/>',
      ],
    });
    expect(read('a.xlsx', bytes).indents).toEqual([{ row: 1, column: 1, levels: 2 }]);
  });

  test('of an .xls', () => {
    const book = XLSX.utils.book_new(XLSX.utils.aoa_to_sheet([['其中：甲', 8]]), '表');
    const written: unknown = XLSX.write(book, { type: 'buffer', bookType: 'biff8' });
    if (!(written instanceof Uint8Array)) throw new Error('写不成 .xls。');
    const bytes = new Uint8Array(written);
    // Every XF record: 20 bytes, of which the seventh has the alignment and the ninth the indent.
    bytes.forEach((_, at) => {
      if (![0xe0, 0, 20, 0].every((byte, offset) => bytes[at + offset] === byte)) return;
      bytes.set([1, 0, 3], at + 4 + 6);
    });
    expect(read('a.xls', bytes).indents).toEqual([{ row: 1, column: 1, levels: 3 }]);
  });
});

function fods(rows: string): string {
  const spaces = ['office', 'table', 'text', 'style', 'fo']
    .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
    .join(' ');
  const styles =
    '<style:style style:name="base" style:family="table-cell"><style:paragraph-properties fo:text-align="start" fo:margin-left="0.706cm"/></style:style><style:style style:name="in" style:family="table-cell" style:parent-style-name="base"/>';
  return `<?xml version="1.0" encoding="UTF-8"?><office:document ${spaces}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet><table:table table:name="表">${rows}</table:table></office:spreadsheet></office:body></office:document>`;
}
