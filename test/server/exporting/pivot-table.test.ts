import type { FastifyInstance } from 'fastify';
import Papa from 'papaparse';
import { beforeAll, describe, expect, test } from 'vitest';
import { fixtureApp } from '#test/support/database.ts';

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
