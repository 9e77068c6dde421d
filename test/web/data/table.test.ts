import { expect, test } from 'vitest';
import { roughBytes, showBytes } from '../../../web/src/routes/data/file-size.ts';
import { columnOf, identityOf, showCell, showMonths } from '../../../web/src/routes/data/table-cell.ts';
import { longColumns, type TableColumn } from '../../../web/src/routes/data/table-columns.ts';

const column = (name: string, type: TableColumn['type'] = 'string'): TableColumn => ({
  name,
  title: name,
  type,
  column: name,
  member: null,
  members: null,
});
const identity = ['release', 'indicator', 'indicator_name', 'region', 'region_name', 'period', 'unit'];

test('a row says what it is first; ids give way to names, unit and release come last', () => {
  const shown = longColumns([...identity.map((name) => column(name)), column('value', 'number')]);
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

test.each([
  ['value', 'number', '-3.40', '−3.40'],
  ['value', 'number', '10.0', '10.0'],
  ['gap', 'number', '0.8', '+0.8'],
  ['period', 'month-range', '2019-01/2019-06', '2019年1-6月'],
  ['missing_reason', 'string', 'no-figure', '注明没有数'],
  ['missing_reason', 'string', null, ''],
  ['value', 'number', null, null],
] as const)('%s of %s: %s is shown as %s', (name, type, text, expected) => {
  expect(showCell(column(name, type), text)).toBe(expected);
});

test('where each line gives something else of figures, a cell is shown as that', () => {
  expect(columnOf({ column: 'value', type: 'string' }, { field: 'gap' })).toEqual({
    column: 'gap',
    type: 'number',
  });
});

test.each([
  ['2020-05/2020-05', '2020年5月'],
  ['2019-11/2020-02', '2019年11月-2020年2月'],
])('%s is %s', (text, expected) => {
  const [start = '', end = ''] = text.split('/');
  expect(showMonths({ start, end })).toBe(expected);
});

test('which figure a cell is, is said over it, beside it, or holds of all; of several it is none', () => {
  const leping = { dimension: 'region' as const, id: 'leping', name: '乐平市' };
  const row = {
    cells: [],
    missing: [],
    of: { indicator: 'gdp', region: 'fuliang', period: '2019-01/2019-05', field: null },
  };
  const half = '2019-01/2019-06';
  const identified = (ids: string[]) =>
    identityOf({ members: [leping] }, row, {
      rows: ['indicator'],
      held: [{ dimension: 'period', ids }],
    });
  expect(identified([half])).toEqual({
    indicator: 'gdp',
    region: 'leping',
    period: { start: '2019-01', end: '2019-06' },
  });
  expect(identified([half, '2019-01/2019-05']).period).toBeNull();
});

test('the size of a file is told from its first rows and columns', () => {
  const of = { indicator: 'gdp', region: 'leping', period: '2019-01/2019-06', field: null };
  const rows = [{ cells: ['gdp', '8.1'], missing: [], of }];
  // A row of “gdp,8.1⏎” is 8 bytes; a thousand of them 8000, and twice that where half the columns are seen.
  expect(roughBytes({ total: 1000, rows, columns: [1, 2], columnCount: 2 })).toBe(8000);
  expect(roughBytes({ total: 1000, rows, columns: [1, 2], columnCount: 4 })).toBe(16_000);
  expect(roughBytes({ total: 0, rows: [], columns: [], columnCount: 0 })).toBeNull();
  expect([999, 8000, 1_234_567, 98_000_000].map(showBytes)).toEqual([
    '999 B',
    '8.0 KB',
    '1.2 MB',
    '98 MB',
  ]);
});
