import * as XLSX from '@e965/xlsx';
import { expect, test } from 'vitest';
import { readGrids } from '#server/formats/read-grids.ts';

/** 指标名称, 实际完成 and 地区生产总值 in GBK, over placeholders of as many bytes. */
const WORDS = {
  ABCDEFGH: 'd6b8b1eac3fbb3c6',
  IJKLMNOP: 'cab5bccacdeab3c9',
  QRSTUVWXYZab: 'b5d8c7f8c9fab2fad7dcd6b5',
};

/** A workbook of Excel 95: the writer writes Latin letters only, so the Chinese ones are put in their place. */
function excel95(): Buffer {
  const sheet = XLSX.utils.aoa_to_sheet([
    ['ABCDEFGH', 'IJKLMNOP'],
    ['QRSTUVWXYZab', 8.1],
  ]);
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, sheet, 'Sheet1');
  const bytes = Buffer.from(XLSX.write(book, { type: 'array', bookType: 'biff5' }) as ArrayBuffer);
  for (const [letters, hex] of Object.entries(WORDS)) {
    Buffer.from(hex, 'hex').copy(bytes, bytes.indexOf(letters));
  }
  const codePage = bytes.indexOf(Buffer.from([0x42, 0, 2, 0]));
  bytes.writeUInt16LE(936, codePage + 4);
  return bytes;
}

test('a workbook of Excel 95 is read in the Chinese code page that it names', () => {
  const { grids, problems } = readGrids('旧表.xls', excel95());
  expect(problems).toEqual([]);
  expect(grids.map(({ cells }) => cells)).toEqual([
    [
      ['指标名称', '实际完成'],
      ['地区生产总值', '8.1'],
    ],
  ]);
});
