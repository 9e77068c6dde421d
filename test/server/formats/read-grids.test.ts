import * as XLSX from '@e965/xlsx';
import { expect, test } from 'vitest';

import { readGrids } from '#server/formats/read-grids.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);

function workbook(sheets: Readonly<Record<string, XLSX.WorkSheet>>): XLSX.WorkBook {
  const book = XLSX.utils.book_new();
  for (const [name, sheet] of Object.entries(sheets))
    XLSX.utils.book_append_sheet(book, sheet, name);
  return book;
}

function write(book: XLSX.WorkBook, bookType: 'xlsx' | 'biff8'): Uint8Array {
  return new Uint8Array(XLSX.write(book, { type: 'array', bookType }) as ArrayBuffer);
}

function sampleSheet(): XLSX.WorkSheet {
  const sheet = XLSX.utils.aoa_to_sheet([
    ['标题', ''],
    ['值', '日期'],
    [
      { t: 'n', v: 24, z: '0.0' },
      { t: 'n', v: 43717, z: 'm/d/yy' },
    ],
  ]);
  sheet['!merges'] = [XLSX.utils.decode_range('A1:B1')];
  return sheet;
}

test.for(['xlsx', 'biff8'] as const)(
  'a workbook (%s) is read as shown, whatever its name',
  (type) => {
    const bytes = write(workbook({ 表: sampleSheet() }), type);
    const { grids, problems } = readGrids('table.csv', bytes);
    expect(problems).toEqual([]);
    expect(grids.map(({ sheet }) => sheet)).toEqual(['表']);
    const cells = grids[0]?.cells.map((row) => row.map((cell) => cell));
    expect(cells?.[0]?.[0]).toBe('标题');
    expect(cells?.[2]).toEqual(['24.0', '2019-09-09']);
  },
);

test('hidden sheets are left out with a warning, blank ones without', () => {
  const book = workbook({
    表: sampleSheet(),
    藏: sampleSheet(),
    空: XLSX.utils.aoa_to_sheet([['']]),
    空藏: XLSX.utils.aoa_to_sheet([['']]),
  });
  book.Workbook = { Sheets: ([0, 1, 0, 2] as const).map((Hidden) => ({ Hidden })) };
  const { grids, problems } = readGrids('a.xlsx', write(book, 'xlsx'));
  expect(grids.map(({ sheet }) => sheet)).toEqual(['表']);
  expect(problems).toMatchObject([{ severity: 'warning', code: 'hidden-cells', sheet: '藏' }]);
});

test('a web page under the name .xls is read as its table, figures as they stand', () => {
  const html =
    '<html><table><tr><td>目标</td></tr><tr><td>8-8.5</td><td>7.50</td></tr></table></html>';
  expect(readGrids('a.xls', bytesOf(html)).grids[0]?.cells).toEqual([['目标'], ['8-8.5', '7.50']]);
});

test.for([
  { name: 'no bytes', bytes: new Uint8Array() },
  { name: 'nothing but separators', bytes: bytesOf('\ufeff,,\n,,\n') },
  {
    name: 'a workbook of blank sheets',
    bytes: write(workbook({ 空: XLSX.utils.aoa_to_sheet([]) }), 'xlsx'),
  },
])('$name is an empty file', ({ bytes }) => {
  const { grids, problems } = readGrids('a.csv', bytes);
  expect(grids).toEqual([]);
  expect(problems).toMatchObject([{ code: 'empty-file', file: 'a.csv' }]);
});

test('a damaged workbook is a problem, not an exception', () => {
  const bytes = write(workbook({ 表: sampleSheet() }), 'xlsx').slice(0, 400);
  expect(readGrids('a.xlsx', bytes)).toMatchObject({
    grids: [],
    problems: [{ code: 'unreadable-file' }],
  });
});

test.for([
  { name: 'a page', file: 'a.html', bytes: bytesOf(pageOf('乐&#xD842;平')) },
  { name: 'a workbook', file: 'a.xlsx', bytes: write(halvesIn('乐\uD842平'), 'biff8') },
])('half a letter in $name stands as U+FFFD: no database keeps it', ({ file, bytes }) => {
  const { grids } = readGrids(file, bytes);
  expect(grids[0]?.cells[0]).toEqual(['乐\uFFFD平', '1.5']);
});

function pageOf(cell: string): string {
  return `<html><table><tr><td>${cell}</td><td>1.5</td></tr></table></html>`;
}

function halvesIn(cell: string): XLSX.WorkBook {
  return workbook({ 表: XLSX.utils.aoa_to_sheet([[cell, { t: 'n', v: 1.5 }]]) });
}
