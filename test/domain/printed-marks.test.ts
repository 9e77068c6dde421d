import { expect, test } from 'vitest';
import { figureNote } from '#domain/figure-note.ts';
import type { FigureTable, PrintedCell, PrintedRow, PrintedTable } from '#domain/printed.ts';
import { findNote, printedResults } from '#domain/printed-results.ts';

const PERIOD = { start: '2019-01', end: '2019-06' };
const CELL = { indicatorId: 'gdp', regionId: 'leping', period: PERIOD };

function cell(text: string, noteMark?: string): PrintedCell {
  return { text, row: 5, column: 3, ...(noteMark !== undefined && { noteMark }) };
}

function line(target: PrintedCell | null, actualMark: string, rank: PrintedCell): PrintedRow {
  const figure = { ...CELL, ...cell('9.1', actualMark), value: 9.1, decimals: 1 };
  const actual = { ...figure, missingReason: null };
  return { ...CELL, no: 1, departmentId: null, target, actual, gap: cell('1.1', '#'), rank };
}

const base = { file: 'table', sheet: null, title: null };
const scorecard: PrintedTable = {
  ...base,
  kind: 'scorecard',
  notes: ['注：①初步核算数；②按年度目标。', '*与上年同口径。'],
  regionId: 'leping',
  rows: [line(cell('8', '②'), '①', cell('2', '*'))],
  claims: [],
  headings: [],
};
const ranking: PrintedTable = {
  ...base,
  kind: 'ranking',
  notes: ['注：①不含园区。'],
  rows: [line(null, '①', cell('3', '①'))],
};

test('marks of gap and rank are those of the table that prints them', () => {
  const tables = [scorecard, ranking];
  expect(printedResults(tables, ['scorecard', 'ranking'])('gdp', 'leping')).toMatchObject({
    shown: {
      rank: 2,
      gapNote: { noteMark: '#' },
      rankNote: { noteMark: '*', noteText: '与上年同口径' },
    },
  });
  expect(printedResults(tables, ['ranking', 'scorecard'])('gdp', 'leping')).toMatchObject({
    shown: { rank: 3, rankNote: { noteMark: '①', noteText: '不含园区' } },
  });
});

test('marks of the target come from whichever table prints one, with its own notes', () => {
  const printed = printedResults([scorecard, ranking], ['ranking', 'scorecard'])('gdp', 'leping');
  expect(printed?.targetNotes).toEqual([{ noteMark: '②', noteText: '按年度目标', target: '8' }]);
  expect(printed?.figureNotes.map(({ noteText }) => noteText)).toEqual(['不含园区', '初步核算数']);
});

test('a table without notes has them told by another that prints the same mark there', () => {
  const bare: PrintedTable = {
    ...ranking,
    notes: [],
    rows: [line(cell('8', '②'), '①', cell('2', '*'))],
  };
  const printed = printedResults([scorecard, bare], ['ranking', 'scorecard'])('gdp', 'leping');
  expect(printed?.shown.rankNote).toEqual({ noteMark: '*', noteText: '与上年同口径' });
  expect(findNote(printed?.targetNotes ?? [], () => true)?.noteText).toBe('按年度目标');
});

const prices: FigureTable = {
  ...base,
  kind: 'cpi',
  subject: '',
  notes: ['注：p 初步数。'],
  figures: [{ ...CELL, ...cell('9.1', 'p'), value: 9.1, decimals: 1, missingReason: null }],
  mismatches: [],
};

test.for([
  { name: 'the table that prints it', tables: [prices], noteMark: 'p', noteText: '初步数' },
  {
    name: 'no table that prints another mark',
    tables: [prices],
    noteMark: 'r',
    noteText: undefined,
  },
  {
    name: 'the table of highest standing',
    tables: [ranking, scorecard],
    noteMark: '①',
    noteText: '初步核算数',
  },
])('the note of a figure is told by $name', ({ tables, noteMark, noteText }) => {
  expect(figureNote(tables, { ...CELL, noteMark })).toEqual({
    noteMark,
    ...(noteText !== undefined && { noteText }),
  });
});

test('a figure without a mark has no note', () => {
  expect(figureNote([prices], { ...CELL, noteMark: null })).toBeNull();
});
