import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { readTable } from '#server/tables/read-table.ts';
import type { PrintedRow } from '#server/tables/types.ts';
import { contextOf, DATA, gridOf, loadRelease } from '#test/fixtures/tables/context.ts';

const FOLDER = join(DATA, 'releases/2019-06');
const CONTEXT = contextOf(loadRelease('2019-06'));
const SCORECARDS = readdirSync(FOLDER)
  .filter((file) => /^附件[1-7]/u.test(file))
  .map((file) => ({ file, path: join(FOLDER, file) }));

/** The printed lines of a plain CSV without any quotes: 序号, 指标名称, 目标, 实际, 差距, 排位. */
function printedLines(path: string): string[][] {
  const lines = readFileSync(path, 'utf8').split(/\r?\n/u);
  return lines.map((line) => line.split(',')).filter(([no = '']) => /^\d+$/u.test(no));
}

function asPrinted({ no, target, actual, gap, rank }: PrintedRow, hasRank: boolean): unknown[] {
  const value = actual.value === null ? '-' : actual.value.toFixed(actual.decimals);
  return [String(no), target?.text, value, gap?.text, ...(hasRank ? [rank?.text] : [])];
}

test.for(SCORECARDS)('every line of $file is read as printed', ({ path }) => {
  const { table, problems } = readTable(gridOf(path), CONTEXT);
  expect(problems).toEqual([]);
  if (table === null || !('claims' in table)) throw new Error('no scorecard');
  const lines = printedLines(path);
  const rows = table.rows.map((row) => asPrinted(row, table.kind === 'scorecard'));
  expect(rows).toEqual(lines.map(([no, , ...figures]) => [no, ...figures]));
  const { indicators } = CONTEXT.dictionary;
  const names = table.rows.map((row) => indicators.find(({ id }) => id === row.indicatorId)?.name);
  expect(names).toEqual(lines.map(([, name]) => name));
  for (const { actual } of table.rows) expect(actual.column).toBe(4);
});

test('the seven scorecards have 114 lines', () => {
  expect(SCORECARDS.flatMap(({ path }) => printedLines(path))).toHaveLength(114);
});

test('every real table is recognised by its content', () => {
  const kinds = ['2019-06', '2020-07'].flatMap((release) => {
    const folder = join(DATA, 'releases', release);
    const context = contextOf(loadRelease(release));
    return readdirSync(folder)
      .filter((file) => file.endsWith('.csv'))
      .map(
        (file) => readTable({ ...gridOf(join(folder, file)), file: 'x.csv' }, context).table?.kind,
      );
  });
  expect(kinds.toSorted()).toEqual([
    'cpi',
    'department-scorecard',
    'households',
    'households',
    'net-entry',
    'ranking',
    ...Array.from({ length: 6 }, () => 'scorecard'),
  ]);
});
