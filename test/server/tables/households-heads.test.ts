import { expect, test } from 'vitest';

import { readTable } from '#server/tables/read-table.ts';
import { contextOf, gridFrom, loadRelease } from '#test/fixtures/tables/context.ts';

const TITLE = '2020上半年景德镇市城乡居民收入';
const GROUPS = '城镇居民|||农村居民||';
const FIGURES = '20102.12|19166.78|4.88|7782.79|7331.88|6.15';
const read = (...rows: string[]) =>
  readTable(gridFrom([TITLE, ...rows]), contextOf(loadRelease('2020-07'))).problems;

test.for([
  '2020年上半年|2019年上半年|增幅|2020年上半年x2019年上半年|增幅',
  '2020年上半年|2019年上半年|增幅|2020年上半年|2019年上半年x增幅',
])('a figure without a head is told, for two heads may have run together: %s', (heads) => {
  expect(read(GROUPS, heads, FIGURES)).toMatchObject([
    { severity: 'warning', code: 'unknown-column', row: 4, column: 6, found: '6.15' },
  ]);
});

test('words and blanks without a head are no matter', () => {
  const heads = '|2020年上半年|2019年上半年|增幅|2020年上半年|2019年上半年|增幅';
  expect(read(`|${GROUPS}`, heads, `全市|${FIGURES}|`)).toEqual([]);
  expect(read(`|${GROUPS}`, heads, `1|${FIGURES}|↑`)).toEqual([]);
});
