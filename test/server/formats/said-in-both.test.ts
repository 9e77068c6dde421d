import { expect, test } from 'vitest';
import type { CellNote } from '#server/formats/cell-notes.ts';
import { warnOfCells } from '#server/formats/cell-notes.ts';
import { readCsv } from '#server/formats/csv.ts';
import { decodeText } from '#server/formats/decode.ts';
import { readMarkup } from '#server/formats/markup.ts';
import type { TableProblem } from '#server/formats/problem.ts';
import { readGrids } from '#server/formats/read-grids.ts';
import { damaged, locked, notAWorkbook, tooLarge } from '#server/formats/refused-workbook.ts';
import { refuseSheets } from '#server/formats/sheet-limits.ts';
import { Unreadable } from '#server/formats/unreadable.ts';
import { leaveOutHidden, leaveOutSheet } from '#server/formats/xlsx-hidden.ts';
import { openWorkbook } from '#server/formats/xlsx.ts';
import { assertSpokenAlike } from '#test/support/said-alike.ts';

const FILE = 'a.xlsx';
const grid = (cells: string[][]) => ({ file: FILE, sheet: '表', cells });
const note = (kind: CellNote['kind'], row: number): CellNote => ({
  ...{ row, column: 1, kind, shown: '', text: '1' },
});
const notes = [
  note('differs', 2),
  ...Array.from({ length: 12 }, (_, row) => note('unseen', row)),
  ...[note('covered', 4), note('struck', 5), note('struck', 6)],
];
const hidden = { '!rows': [{}, { hidden: true }, { hidden: true }], '!cols': [{ hidden: true }] };
const html = (cell: string) => `<table><tr><td>地区</td>${cell}</tr></table>`;
const failing = (error: Error) =>
  openWorkbook(FILE, () => {
    throw error;
  }).problems;

const CASES: readonly { name: string; problems: readonly (TableProblem | null)[] }[] = [
  { name: 'an encoding', problems: decodeText(Uint8Array.of(0xff, 0x31, 0x80), FILE).problems },
  { name: 'a long row', problems: readCsv('a,b\n1,2\n3,4,5\n6,7\n8,9\n', FILE).problems },
  { name: 'an open quote', problems: readCsv('a,b\n"1,2\n', FILE).problems },
  { name: 'a closed quote', problems: readCsv('a,b\n"1"x,2\n', FILE).problems },
  {
    name: 'sheets',
    problems: [
      refuseSheets(
        Array.from({ length: 201 }, () => grid([])),
        FILE,
      ),
    ],
  },
  {
    name: 'cells',
    problems: [refuseSheets([grid(Array.from({ length: 5100 }, () => Array<string>(1000)))], FILE)],
  },
  { name: 'nothing', problems: readGrids(FILE, new Uint8Array()).problems },
  { name: 'looks of cells', problems: warnOfCells(grid([]), notes) },
  { name: 'hidden lines', problems: leaveOutHidden(grid([['1'], ['2'], ['3']]), hidden).problems },
  { name: 'a hidden sheet', problems: leaveOutSheet(grid([['1']])).problems },
  {
    name: 'hidden cells of a page',
    problems: readMarkup(html('<td style="display:none">1</td>'), FILE).problems,
  },
  {
    name: 'signs that a page lost',
    problems: readMarkup(
      `<style>.x {mso-number-format:"0\\.0\\;\\[Red\\]0\\.0";}</style>${html('<td class=x>3.3</td>')}`,
      FILE,
    ).problems,
  },
  {
    name: 'workbooks that are none',
    problems: (['document', 'slides', 'archive'] as const).map((one) => notAWorkbook(FILE, one)),
  },
  { name: 'locks and sizes', problems: [locked(FILE), damaged(FILE), tooLarge(FILE, 3e8, 2e8)] },
  {
    name: 'a reader that gave up',
    problems: failing(new Unreadable({ zh: '表中有表', en: 'a table within a table' })),
  },
];

test.for(CASES)('$name', ({ problems }) => {
  expect(problems).not.toHaveLength(0);
  for (const problem of problems) {
    assertSpokenAlike(problem ?? {}, ['found', 'expected', 'cure']);
  }
});

test('what a library threw is no word to people', () => {
  const [problem] = failing(new TypeError("Cannot read properties of undefined (reading 'x')"));
  expect(problem).toMatchObject({ found: '文件打不开', foundEn: 'The file cannot be opened' });
});
