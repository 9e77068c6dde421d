import { join } from 'node:path';

import { expect, test } from 'vitest';

import { hasPrintedRows } from '#domain/printed.ts';
import { readTable } from '#server/tables/read-table.ts';
import { contextOf, gridOf, loadRelease } from '#test/fixtures/tables/context.ts';

const CONTEXT = contextOf(loadRelease('2019-06'));

const caseOf = (file: string) =>
  readTable(gridOf(join(import.meta.dirname, '../../fixtures/units', file)), CONTEXT);
const places = ({ problems }: ReturnType<typeof caseOf>) =>
  problems.flatMap(({ code, row, column }) => (code === 'other-unit' ? [[row, column]] : []));

test('the unit in the heads is held against the indicator', () => {
  expect(places(caseOf('b04b-unit-in-head.xlsx'))).toEqual([[3, 4]]);
});

test('the unit column is held against the indicator, row by row', () => {
  expect(places(caseOf('b04c-unit-column.xlsx'))).toEqual([
    [3, 5],
    [4, 5],
  ]);
});

test('a line of units between the rows holds for those under it', () => {
  expect(places(caseOf('b06-alias-with-other-unit.xlsx'))).toEqual([[7, 4]]);
});

test('an unknown name in another unit is not offered the nearest without a word', () => {
  const { problems } = caseOf('b06-alias-with-other-unit.xlsx');
  expect(problems[0]).toMatchObject({ code: 'unknown-indicator', row: 4, column: 2 });
  expect(problems[0]?.cure).toContain('不能加作别名');
  expect(problems[1]?.cure).toContain('或在数据字典里加上别名');
});

test('a gap shown with its unit is its number', () => {
  const { table, problems } = caseOf('r08-gap-with-unit-word.xlsx');
  expect(problems).toEqual([]);
  const [row] = table !== null && hasPrintedRows(table) ? table.rows : [];
  expect([row?.actual.value, row?.gap?.text]).toEqual([10.9, '0.4']);
});
