import { expect, test } from 'vitest';
import { identityOf, showCell, showMonths } from '../../../web/src/routes/data/grid-cell.ts';
import {
  fixedColumns,
  gridColumns,
  type TableColumn,
} from '../../../web/src/routes/data/grid-columns.ts';
import { roughBytes, showBytes } from '../../../web/src/routes/data/file-size.ts';

const column = (name: string, type: TableColumn['type'] = 'string'): TableColumn => ({
  name,
  title: name,
  type,
  column: name,
  member: null,
});
const member = (id: string, name: string): TableColumn => ({
  ...column(name, 'number'),
  name: `${id}:${name}`,
  member: { id, name: id },
});
const identity = ['release', 'indicator', 'indicator_name', 'region', 'region_name', 'period', 'unit'];

test('a row says what it is first; ids give way to names, unit and release come last', () => {
  const shown = gridColumns([...identity.map((name) => column(name)), column('value', 'number')]);
  expect(shown.map(({ name }) => name)).toEqual([
    'indicator_name',
    'region_name',
    'period',
    'value',
    'release',
    'unit',
  ]);
  expect(shown.map(({ sortBy }) => sortBy)).toEqual([
    'indicator',
    'region',
    'period',
    'value',
    'release',
    null,
  ]);
});

test('in a wide table unit and release stand before the figures, and nothing sorts', () => {
  const across = [member('leping', 'value'), member('fuliang', 'value')];
  const shown = gridColumns([column('indicator'), column('period'), column('unit'), ...across]);
  expect(shown.map(({ name }) => name)).toEqual([
    'indicator',
    'period',
    'unit',
    'leping:value',
    'fuliang:value',
  ]);
  expect(shown.every(({ sortBy }) => sortBy === null)).toBe(true);
});

test('names stand fixed as far as they leave room for figures', () => {
  const shown = gridColumns([...identity.map((name) => column(name)), column('value', 'number')]);
  // 208 + 120 = 328 px; with the period 452, more than 45 % of 1000; on a phone the first alone
  expect(fixedColumns(shown, 1100)).toBe(3);
  expect(fixedColumns(shown, 1000)).toBe(2);
  expect(fixedColumns(shown, 320)).toBe(1);
});

test.each([
  ['value', 'number', '-3.40', '−3.40'],
  ['value', 'number', '10.0', '10.0'],
  ['gap', 'number', '0.8', '+0.8'],
  ['period', 'month-range', '2019-01/2019-06', '2019年1-6月'],
  ['missing_reason', 'string', 'no-figure', '注明没有数'],
  ['missing_reason', 'string', null, ''],
  ['value', 'number', null, null],
] as const)('%s of %s: %s is shown as %s', (name, type, text, expected) => {
  const [shown] = gridColumns([column(name, type)]);
  expect(shown && showCell(shown, text)).toBe(expected);
});

test.each([
  ['2020-05/2020-05', '2020年5月'],
  ['2019-11/2020-02', '2019年11月-2020年2月'],
])('%s is %s', (text, expected) => {
  const [start = '', end = ''] = text.split('/');
  expect(showMonths({ start, end })).toBe(expected);
});

test('a cell under a region is that region’s figure', () => {
  const ids = { indicator: 0, period: 1 };
  const row = { cells: ['gdp', '2019-01/2019-06', '8.1'], missing: [] };
  expect(identityOf(ids, row, { dimension: 'region', member: 'leping' })).toEqual({
    indicator: 'gdp',
    region: 'leping',
    period: { start: '2019-01', end: '2019-06' },
  });
  expect(identityOf(ids, row, null).region).toBeNull();
});

test('the size of a file is told from its first rows', () => {
  // a row of “gdp,8.1⏎” is 8 bytes; a thousand of them 8000
  expect(roughBytes({ total: 1000, rows: [{ cells: ['gdp', '8.1'], missing: [] }] })).toBe(8000);
  expect(roughBytes({ total: 0, rows: [] })).toBeNull();
  expect([999, 8000, 1_234_567, 98_000_000].map(showBytes)).toEqual([
    '999 B',
    '8.0 KB',
    '1.2 MB',
    '98 MB',
  ]);
});
