import type { FastifyInstance } from 'fastify';
import Papa from 'papaparse';
import { beforeAll, describe, expect, test } from 'vitest';
import type { HeldPeriods, ObservationTable } from '#server/schemas/observation-table.ts';
import { fixtureApp } from '#test/support/database.ts';
import { assertProblem } from '#test/support/problem.ts';

let app: FastifyInstance;
beforeAll(async () => {
  app = await fixtureApp();
});

const read = async (query: string) =>
  (await app.inject(`/api/v1/observations/table?${query}`)).json<ObservationTable>();
const cellsOf = ({ rows }: ObservationTable) => rows.map(({ cells }) => cells);

test('a long table has its heads, its sizes and the cells as the file writes them', async () => {
  const table = await read('indicator=gdp&region=jingdezhen,leping&values=actual,status&lang=en');
  expect(table).toMatchObject({ total: 2, figures: 2, indicators: 1, regions: 2, periods: 1 });
  expect(table.columns.map(({ name, title, member }) => [name, title, member]).slice(-2)).toEqual([
    ['value', 'Actual', null],
    ['status', 'Status', null],
  ]);
  expect(cellsOf(table)).toEqual([
    [
      '2019-06',
      'gdp',
      'Gross Regional Product',
      'jingdezhen',
      'Jingdezhen',
      '2019-01/2019-06',
      '%',
      '7.8',
      'unmet',
    ],
    [
      '2019-06',
      'gdp',
      'Gross Regional Product',
      'leping',
      'Leping City',
      '2019-01/2019-06',
      '%',
      '8.1',
      'met',
    ],
  ]);
});

test('a cell that is missing says why, in a wide table as well', async () => {
  const query = 'indicator=above-quota-catering-turnover&values=actual,flags';
  const long = await read(query);
  const at = long.columns.findIndex(({ name }) => name === 'value');
  const { cells, missing } = long.rows.find((row) => row.missing.length > 0) ?? long.rows[0]!;
  expect([cells[at], missing]).toEqual([null, [{ at, reason: 'no-figure' }]]);
  const wide = await read(`${query}&layout=wide`);
  const [first] = wide.rows[0]?.missing ?? [];
  expect(first?.reason).toBe('no-figure');
  expect(wide.columns[first?.at ?? 0]).toMatchObject({ column: 'value' });
});

test('a wide column says what it stands under, and whose column it is of a long table', async () => {
  const { columns } = await read('indicator=gdp&region=leping&layout=wide&values=actual,rank');
  expect(columns.slice(-5)).toEqual([
    {
      name: '乐平市:value',
      title: '实际完成',
      type: 'number',
      column: 'value',
      member: { id: 'leping', name: '乐平市' },
      members: [{ dimension: 'region', id: 'leping', name: '乐平市' }],
    },
    expect.objectContaining({ name: '乐平市:rank', title: '排位', column: 'rank' }),
    expect.objectContaining({ name: '乐平市:group_size', column: 'group_size' }),
    expect.objectContaining({ name: '乐平市:group_reported', title: '已报地区数' }),
    expect.objectContaining({ name: '乐平市:group_expected', title: '应报地区数' }),
  ]);
});

describe('the pages of a table, one after the other, are the file', () => {
  const cases = [
    { query: '' },
    { query: 'sort=-value' },
    { query: 'status=unmet&values=actual,gap' },
    { query: 'layout=wide' },
    { query: 'across=indicator' },
    { query: 'across=period' },
    { query: 'across=period&status=unmet' },
    { query: 'across=region&status=met&values=actual,target' },
    { query: 'across=indicator&department=czj,swj&from=2019-06' },
    { query: 'rows=indicator,region&columns=period&values=actual,flags&sort=-value' },
    { query: 'rows=period,region,field&columns=indicator&values=actual,flags,rank&sort=rank' },
  ];
  test.for(cases)('“$query”', async ({ query }) => {
    const { body } = await app.inject(`/api/v1/observations.csv?bom=0&${query}`);
    const [heads, ...records] = Papa.parse<string[]>(body.trimEnd()).data;
    const paged: string[][] = [];
    let total = 1;
    while (paged.length < total) {
      const page = await read(`${query}&limit=7&offset=${paged.length}`);
      expect(page.columns.map(({ name }) => name)).toEqual(heads);
      expect(page.rows.length).toBe(Math.min(7, page.total - paged.length));
      paged.push(...cellsOf(page).map((cells) => cells.map((cell) => cell ?? '')));
      ({ total } = page);
    }
    expect(paged).toEqual(records);
  });
});

test('beyond its end there are no rows, and its size is still told', async () => {
  const table = await read('indicator=gdp&offset=5000');
  expect([table.total, table.rows]).toEqual([5, []]);
});

test('a parameter that is unknown is refused', async () => {
  assertProblem(await app.inject('/api/v1/observations/table?limits=5'), 'unknown-parameter');
});

test('a pivot says what its heads are, what holds of all, and how many columns there are', async () => {
  const table = await read(
    'indicator=cpi-year&rows=period&columns=indicator,field&values=actual,flags&columnLimit=2',
  );
  // May, June and July 2020, of the city alone.
  const held = [{ dimension: 'region', ids: ['jingdezhen'] }];
  expect(table).toMatchObject({ total: 3, figures: 3, held });
  expect(table.columns).toHaveLength(2);
  expect(table.columnCount).toBeGreaterThan(2);
  expect(table.columns[1]?.members).toMatchObject([{ dimension: 'indicator', id: 'cpi-year' }]);
  expect(table.rows[0]?.of).toEqual({
    indicator: 'cpi-year',
    region: 'jingdezhen',
    period: '2020-05/2020-05',
    field: null,
  });
});

test('what holds of all is of the whole table, whichever page of it is shown', async () => {
  // 居民消费价格 of three months, of the city alone: a line each.
  const query = 'indicator=cpi-year&rows=period&columns=indicator&values=actual,flags';
  const held = [{ dimension: 'region', ids: ['jingdezhen'] }];
  expect(await read(`${query}&offset=2&limit=1`)).toMatchObject({ held });
  expect(await read(`${query}&offset=3`)).toMatchObject({ rows: [], held });
});

test('the periods that a choice has figures of are told, whichever of them it chooses', async () => {
  const query = 'indicator=cpi-year,urban-income&from=2020-07&spans=month';
  const response = await app.inject(`/api/v1/observations/periods?${query}`);
  const told = response.json<HeldPeriods>().map(({ start, end, span }) => [start, end, span]);
  // Half-years of incomes, months of prices.
  expect(told).toEqual([
    ['2019-01', '2019-06', 'cumulative'],
    ['2020-05', '2020-05', 'month'],
    ['2020-01', '2020-06', 'cumulative'],
    ['2020-06', '2020-06', 'month'],
    ['2020-07', '2020-07', 'month'],
  ]);
});
