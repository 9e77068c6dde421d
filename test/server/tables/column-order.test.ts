import { join } from 'node:path';

import fc from 'fast-check';
import { expect, test } from 'vitest';

import type { Grid } from '#server/formats/grid.ts';
import { readTable } from '#server/tables/read-table.ts';
import { contextOf, DATA, gridOf, loadRelease } from '#test/fixtures/tables/context.ts';

const FILES = [
  { file: '2019-06/附件1-乐平市.csv', firstRow: 2 },
  { file: '2019-06/附件7-市各责任部门.csv', firstRow: 2 },
  { file: '2019-06/附件8-部分重要指标排名.csv', firstRow: 2 },
  { file: '2019-06/附件9-净增新增退出单位数.csv', firstRow: 2 },
  { file: '2020-07/景德镇市5-7月份CPI指数.csv', firstRow: 1 },
];

/** Puts the columns in another order from a row on; a line that stands alone in its row stays. */
function reorderColumns(grid: Grid, firstRow: number, order: readonly number[]): Grid {
  const cells = grid.cells.map((row, index) => {
    const isAlone = row.filter((cell) => cell !== '').length < 2 && /[（：]/u.test(row.join(''));
    return index < firstRow || isAlone ? row : order.map((column) => row[column] ?? '');
  });
  return { ...grid, cells };
}

/** What was read, without the places, in an order of its own. */
function withoutPlaces(value: unknown): unknown {
  const text = JSON.stringify(value, (key, part: unknown) =>
    key === 'row' || key === 'column' ? undefined : part,
  );
  const parsed = JSON.parse(text) as Record<string, unknown>;
  const figures = parsed['figures'];
  const sorted = Array.isArray(figures) ? figures.map((one) => JSON.stringify(one)).sort() : null;
  return { ...parsed, figures: sorted };
}

test.for(FILES)('$file reads the same in any order of its columns', ({ file, firstRow }) => {
  const grid = gridOf(join(DATA, 'releases', file));
  const context = contextOf(loadRelease(file.slice(0, 7)));
  const expected = readTable(grid, context);
  const columns = (grid.cells[firstRow] ?? []).map((_, index) => index);
  const orders = fc.shuffledSubarray(columns, { minLength: columns.length });
  fc.assert(
    fc.property(orders, (order) => {
      const { table, problems } = readTable(reorderColumns(grid, firstRow, order), context);
      expect(problems).toEqual([]);
      expect(withoutPlaces(table)).toEqual(withoutPlaces(expected.table));
    }),
    { numRuns: 30 },
  );
});
