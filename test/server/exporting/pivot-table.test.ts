import type { FastifyInstance } from 'fastify';
import Papa from 'papaparse';
import { beforeAll, describe, expect, test } from 'vitest';
import { fixtureApp } from '#test/support/database.ts';
import { assertProblem } from '#test/support/problem.ts';

let app: FastifyInstance;
beforeAll(async () => {
  app = await fixtureApp();
});

const read = async (query: string) => {
  const { body } = await app.inject(`/api/v1/observations.csv?bom=0&${query}`);
  return Papa.parse<string[]>(body.trimEnd()).data;
};

describe('across', () => {
  test('the regions: a line an indicator and period', async () => {
    const query = 'indicator=gdp,retail-sales&layout=wide&names=id';
    expect(await read(query)).toEqual([
      'release,indicator,period,unit,jingdezhen,leping,fuliang,zhushan,changjiang,gaoxin,taoci'.split(
        ',',
      ),
      '2019-06,gdp,2019-01/2019-06,%,7.8,8.1,8.3,7.5,7.5,,'.split(','),
      '2019-06,retail-sales,2019-01/2019-06,%,10.5,12.5,11.5,10.5,6.9,,'.split(','),
    ]);
  });

  test('the periods: a line an indicator and region', async () => {
    const query = 'indicator=cpi-year,urban-income&across=period&lang=en';
    // An index of single months beside half-years: each period has its column, oldest end first.
    expect(await read(query)).toEqual([
      'indicator,indicator_name,region,region_name,unit,2019-01/2019-06,2020-05/2020-05,2020-01/2020-06,2020-06/2020-06,2020-07/2020-07'.split(
        ',',
      ),
      [
        'cpi-year',
        'Consumer Price Index (Year on Year)',
        'jingdezhen',
        'Jingdezhen',
        '上年同月=100',
        '',
        '102.0',
        '',
        '102.6',
        '103.3',
      ],
      [
        'urban-income',
        'Per Capita Income of Urban Households',
        'jingdezhen',
        'Jingdezhen',
        '元',
        '19166.78',
        '',
        '20102.12',
        '',
        '',
      ],
    ]);
  });

  test('the indicators: a line a period and region', async () => {
    const query = 'indicator=gdp,retail-sales&region=leping,zhushan&across=indicator';
    expect(await read(query)).toEqual([
      ['region', 'region_name', 'period', '地区生产总值', '社会消费品零售总额'],
      ['leping', '乐平市', '2019-01/2019-06', '8.1', '12.5'],
      ['zhushan', '珠山区', '2019-01/2019-06', '7.5', '10.5'],
    ]);
  });

  test('several values stand side by side under each', async () => {
    const query = 'indicator=gdp&region=leping,zhushan&layout=wide&values=actual,gap,rank';
    const [heads, line] = await read(query);
    expect(heads?.slice(5)).toEqual(
      ['乐平市', '珠山区'].flatMap((name) =>
        ['value', 'gap', 'rank', 'group_size', 'group_reported', 'group_expected'].map(
          (column) => `${name}:${column}`,
        ),
      ),
    );
    // 7.5 against 8-8.5 lacks 0.5; third with 昌江区.
    expect(line?.slice(5)).toEqual(
      ['8.1', '0.0', '2', '4', '4', '4'].concat(['7.5', '-0.5', '3', '4', '4', '4']),
    );
  });
});

describe('whatever is across', () => {
  test.for(['region', 'period', 'indicator'])(
    '%s: every figure of the long table is there',
    async (across) => {
      const long = await read('values=actual');
      const figures = long
        .slice(1)
        .map((line) => line.at(-1))
        .filter(Boolean);
      const [heads = [], ...wide] = await read(`layout=wide&across=${across}&names=id`);
      const identity = heads.findIndex((head) => head === 'unit' || head === 'period');
      const first = across === 'indicator' ? identity + 1 : heads.indexOf('unit') + 1;
      const cells = wide.flatMap((line) => line.slice(first)).filter(Boolean);
      expect(cells.toSorted()).toEqual(figures.toSorted());
    },
  );

  test('a sort or all vintages are refused, with what to do', async () => {
    for (const query of [
      'layout=wide&sort=gap',
      'layout=wide&vintages=all',
      'layout=long&across=region',
    ]) {
      const response = await app.inject(`/api/v1/observations.csv?${query}`);
      expect(response.statusCode).toBe(400);
      expect(response.body).toMatch(/layout=(?:long|wide)/u);
    }
  });
});

describe('a pivot', () => {
  test('has what is asked for in rows and columns, with units where they are to be read', async () => {
    const query = 'indicator=gdp,retail-sales&region=leping,zhushan&rows=region&columns=indicator';
    expect(await read(query)).toEqual([
      ['region_name', '地区生产总值（%）', '社会消费品零售总额（%）', 'missing'],
      ['乐平市', '8.1', '12.5', ''],
      ['珠山区', '7.5', '10.5', ''],
    ]);
  });

  test('takes several into the columns, and what is given of figures into the rows', async () => {
    const query =
      'indicator=gdp,retail-sales&region=leping,zhushan&values=actual,gap&rows=field&columns=region,indicator&names=id';
    // 8.1 within 8-8.5: 0.0; 7.5 lacks 0.5. 社会消费品零售总额: 12.5 and 10.5.
    const [heads, actual, gap] = await read(query);
    expect(heads).toEqual(
      'field,leping:gdp,leping:retail-sales,zhushan:gdp,zhushan:retail-sales,missing'.split(','),
    );
    expect(actual).toEqual('value,8.1,12.5,7.5,10.5,'.split(','));
    expect(gap?.slice(0, 2)).toEqual(['gap', '0.0']);
  });

  test('orders regions by value, in rows and in columns alike', async () => {
    // 12.5 乐平, 11.5 浮梁, 10.5 珠山, 6.9 昌江.
    const query = 'indicator=retail-sales&region=changjiang,fuliang,leping,zhushan&sort=-value';
    const down = await read(`${query}&rows=region&columns=field&names=id`);
    const expected = ['leping', 'fuliang', 'zhushan', 'changjiang'];
    expect(down.slice(1).map(([id]) => id)).toEqual(expected);
    const across = await read(`${query}&rows=period&columns=region&names=id`);
    expect(across[0]?.slice(1, 5)).toEqual(expected);
  });

  test('orders regions in columns by figures that are shown, as in rows', async () => {
    // Of 8.3 浮梁, 8.1 乐平, 7.5 珠山 and 昌江 the last two are short of 8-8.5; in a column without a figure
    // stand the others, in the order of the annexes.
    const query = 'indicator=gdp&status=unmet&region=changjiang,fuliang,leping,zhushan&sort=-value';
    const across = await read(`${query}&rows=period&columns=region&names=id`);
    expect(across[0]?.slice(1, 5)).toEqual(['zhushan', 'changjiang', 'leping', 'fuliang']);
    const down = await read(`${query}&rows=region&columns=period&names=id`);
    expect(down.slice(1).map(([id]) => id)).toEqual(['zhushan', 'changjiang']);
  });

  test('says why a cell is empty', async () => {
    const query = 'indicator=above-quota-catering-turnover&rows=region&columns=period';
    const [heads, ...lines] = await read(query);
    expect(heads?.at(-1)).toBe('missing');
    const empty = lines.filter((line) => line[1] === '');
    expect(empty.length).toBeGreaterThan(0);
    expect(empty.every((line) => line.at(-1)?.startsWith('2019-01/2019-06：'))).toBe(true);
  });

  test('with two figures for a cell is refused, with the cure', async () => {
    // Two half-years of 2019 and 2020.
    const query = 'indicator=urban-income&region=jingdezhen&rows=region&columns=field';
    const response = await app.inject(`/api/v1/observations.csv?${query}`);
    assertProblem(response, 'crowded-cells');
    expect(response.body).toContain('请把时期放进');
    const cured = await read(`${query}&last=1`);
    expect(cured[1]?.slice(0, 2)).toEqual(['景德镇市', '20102.12']);
  });

  test('of kinds of periods chooses those alone', async () => {
    // Prices are of months, incomes of half-years.
    const query = 'indicator=cpi-year,urban-income&rows=indicator&columns=period&names=id';
    const [heads] = await read(`${query}&spans=month`);
    expect(heads).toEqual(
      'indicator,unit,2020-05/2020-05,2020-06/2020-06,2020-07/2020-07,missing'.split(','),
    );
  });
});
