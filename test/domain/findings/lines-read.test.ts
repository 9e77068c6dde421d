import { expect, test } from 'vitest';
import { findFindings } from '#domain/findings/find.ts';
import { hasPrintedRows, type PrintedTable } from '#domain/printed.ts';
import { contextOf, loadRelease } from '#test/fixtures/tables/context.ts';
import { readTables } from './printed-release.ts';

const info = loadRelease('2019-06');
const { dictionary } = contextOf(info);

/** How often the lines of all tables are gone through. */
function runsThrough(tables: readonly PrintedTable[], indicators: number): number {
  let runs = 0;
  const counted = tables.map((table): PrintedTable => {
    if (!hasPrintedRows(table)) return table;
    const { rows } = table;
    return Object.defineProperty({ ...table }, 'rows', {
      enumerable: true,
      get: () => {
        runs += 1;
        return rows;
      },
    });
  });
  const some = { ...dictionary, indicators: dictionary.indicators.slice(0, indicators) };
  findFindings({ tables: counted, dictionary: some, period: info.period });
  return runs;
}

test('lines are gone through as often for all indicators as for three', () => {
  const tables = readTables('2019-06');
  const runs = runsThrough(tables, dictionary.indicators.length);
  expect(runs).toBeGreaterThan(0);
  expect(runsThrough(tables, 3)).toBe(runs);
});
