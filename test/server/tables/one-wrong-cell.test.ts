import { describe, expect, test } from 'vitest';
import { isTableId, SHAPES } from '#domain/dictionary-desk/shapes.ts';
import type { Grid } from '#server/formats/grid.ts';
import { readDictionary } from '#server/tables/dictionary.ts';
import { dictionaryGrids, gridFrom } from '#test/fixtures/tables/context.ts';

/** The shipped dictionary with what it has none of: paths, and columns for who sees what. */
function wholeDictionary(): Map<string, Grid> {
  const files = dictionaryGrids();
  const share = ['20', '41.5', '70', '100'];
  const path = (indicator: string, region: string) =>
    share.map((pct, at) => `${indicator}|${region}|last-year|2018|${(at + 1) * 3}|${pct}`);
  const paths = [...path('gdp', ''), ...path('industrial-value-added', 'leping')];
  const heads = 'indicator|region|kind|year|month|cumulative_share_pct';
  files.set('paths', gridFrom([heads, ...paths], 'paths.csv'));
  const indicators = files.get('indicators')!;
  const more = (row: number) => (row === 0 ? ['access', 'small_below'] : ['public', '']);
  const cells = indicators.cells.map((line, row) => [...line, ...more(row)]);
  return files.set('indicators', { ...indicators, cells });
}

/** The same with one cell changed. */
function damaged(file: string, row: number, column: number, text: string): Map<string, Grid> {
  const files = wholeDictionary();
  const grid = files.get(file)!;
  const cells = grid.cells.map((line, at) => (at === row ? line.with(column, text) : line));
  return files.set(file, { ...grid, cells });
}

const WAYS: Readonly<Record<string, (text: string, others: readonly string[]) => string>> = {
  'left blank': () => '',
  'filled with what it cannot be': () => '?？!',
  'with a letter too few': (text) => text.slice(0, -1),
  'with a letter too many': (text) => `${text}x`,
  'with what stands elsewhere in its column': (text, others) =>
    others.find((other) => other !== text && other !== '') ?? text,
};

/** Of long tables a row of each kind, and the heads. */
const ROWS: Readonly<Record<string, readonly number[]>> = {
  indicators: [0, 1, 5, 39, 42, 43],
  family_members: [0, 1, 2, 4, 16, 17, 19, 20, 21, 23],
  comparison_group_members: [0, 1, 2, 14],
  paths: [0, 1, 2, 4, 5, 8],
};

interface Place {
  file: string;
  row: number;
  column: number;
  text: string;
  others: readonly string[];
}

function places(): Place[] {
  return [...wholeDictionary()].flatMap(([file, { cells }]) =>
    (ROWS[file] ?? cells.map((_, row) => row)).flatMap((row) =>
      (cells[row] ?? []).map((text, column) => {
        const below = cells.slice(row + 1).map((line) => line[column] ?? '');
        const above = cells.slice(1, Math.max(1, row)).map((line) => line[column] ?? '');
        return { file, row, column, text, others: row === 0 ? [] : [...below, ...above] };
      }),
    ),
  );
}

/** Whether a cell can hold what nobody understands: a name may be anything. */
function isBound({ file, row, column }: Place): boolean {
  const head = wholeDictionary().get(file)?.cells[0]?.[column];
  const known = isTableId(file) ? SHAPES[file].columns.find(({ id }) => id === head) : undefined;
  return row > 0 && known !== undefined && known.kind !== 'text' && known.kind !== 'list';
}

test('the dictionary that is damaged here is whole before', () => {
  expect(readDictionary(wholeDictionary()).problems).toEqual([]);
});

describe('one wrong cell is one message, whatever refers to it', () => {
  test.each(Object.keys(WAYS))('%s', (way) => {
    const told = places().flatMap((place) => {
      const { file, row, column, text, others } = place;
      const wrong = WAYS[way]!(text, others);
      const { problems } = readDictionary(damaged(file, row, column, wrong));
      const isTold = way !== 'filled with what it cannot be' || !isBound(place);
      if (problems.length === 1 || (problems.length === 0 && isTold)) return [];
      const where = problems.map((one) => `${one.file} ${one.row} ${one.column} ${one.expected}`);
      return [{ cell: `${file} ${row + 1} ${column + 1} “${text}” → “${wrong}”`, where }];
    });
    expect(told).toEqual([]);
  });
});
