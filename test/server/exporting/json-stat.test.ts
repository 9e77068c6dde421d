import type { FastifyInstance } from 'fastify';
import readJsonStat from 'jsonstat-toolkit';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Observations } from '#server/schemas/observations.ts';
import { fixtureApp, LOADED_AT } from '#test/support/database.ts';

let app: FastifyInstance;
beforeAll(async () => {
  app = await fixtureApp();
});

const ask = (query: string) => app.inject(`/api/v1/observations.jsonstat.json?${query}`);
const read = async (query: string) => readJsonStat((await ask(query)).json());
const HALF = '2019-01/2019-06';

describe('a JSON-stat cube, read by its own toolkit', () => {
  test('holds every figure at its place, and why there is none', async () => {
    const cube = await read('values=actual,target,gap,rank');
    const query = 'values=actual,target,gap,rank,flags';
    const { observations } = (
      await app.inject(`/api/v1/observations?${query}`)
    ).json<Observations>();
    for (const { indicator, region, period, ...row } of observations) {
      const at = {
        indicator: indicator.id,
        region: region.id,
        period: `${period.start}/${period.end}`,
      };
      const valueOf = (measure: string) => cube.Data({ ...at, measure })?.value;
      expect(cube.Data({ ...at, measure: 'value' })).toEqual({
        value: row.value,
        status: row.missingReason,
      });
      expect([valueOf('gap'), valueOf('rank')]).toEqual([row.gap, row.rank]);
      expect(valueOf('target_low')).toBe(row.target?.low ?? null);
    }
    expect(observations).toHaveLength(213);
  });

  test('says what its dimensions are', async () => {
    const cube = await read('indicator=gdp,retail-sales&region=leping,zhushan&values=actual,rank');
    expect([cube.class, cube.id, cube.n]).toEqual([
      'dataset',
      ['indicator', 'period', 'region', 'measure'],
      // 2 indicators × 1 period × 2 regions × 5 measures: value, rank, and three of the group
      20,
    ]);
    expect(cube.role).toMatchObject({
      time: ['period'],
      geo: ['region'],
      metric: ['indicator', 'measure'],
    });
    expect(cube.Dimension('period').id).toEqual([HALF]);
    expect(cube.Dimension('region').Category('leping').label).toBe('乐平市');
    expect(cube.Dimension('indicator').Category('gdp')).toMatchObject({
      label: '地区生产总值',
      unit: { label: '%', decimals: 1 },
    });
    expect([cube.updated, cube.source]).toEqual([LOADED_AT, '景德镇市人民政府办公室']);
  });

  test('gives a place no unit of the figure', async () => {
    const measure = (await read('values=actual,gap,rank')).Dimension('measure');
    expect(measure.id.map((id) => measure.Category(id).unit)).toEqual([
      null,
      null,
      { label: '名', decimals: 0 },
      { label: '个地区', decimals: 0 },
      { label: '个地区', decimals: 0 },
      { label: '个地区', decimals: 0 },
    ]);
  });

  test('in English names', async () => {
    const cube = await read('indicator=gdp&region=leping&lang=en');
    expect(cube.Dimension('indicator').Category('gdp').label).toBe('Gross Regional Product');
    expect(cube.Dimension('region').Category('leping').label).toBe('Leping City');
  });

  test('whatever the order of the rows', async () => {
    const query = 'release=2019-06&values=actual,gap';
    const [own, sorted] = await Promise.all([ask(query), ask(`${query}&sort=-gap`)]);
    const { value, status } = own.json<{ value: unknown; status: unknown }>();
    expect(sorted.json()).toMatchObject({ value, status });
  });

  test('of nothing is a cube', async () => {
    expect((await read('from=2031-01')).n).toBe(0);
  });
});

// As the JSON Schema of JSON-stat 2.0 has it, which the toolkit does not look at.
test.for(['', 'lang=en', 'from=2031-01'])('what may not be empty is not: %s', async (query) => {
  const cube = (await ask(query)).json<Record<string, unknown> & { dimension: object }>();
  // It would have to be a whole address.
  expect(cube).not.toHaveProperty('href');
  for (const { category } of Object.values<Dimension>({ ...cube.dimension })) {
    const { index, label = { none: '' }, note = {} } = category;
    expect(new Set(index).size).toBe(index.length);
    expect(Object.keys(label)).not.toEqual([]);
    for (const texts of Object.values(note)) expect(texts).toEqual([expect.any(String)]);
  }
});

interface Dimension {
  category: { index: string[]; label?: Record<string, string>; note?: Record<string, unknown> };
}

describe('what has no place in a cube is refused', () => {
  const cases = [
    { query: 'layout=wide', says: 'layout' },
    { query: 'vintages=all', says: 'vintages=all' },
    { query: 'values=status,printed', says: 'actual、target、gap、rank' },
  ];

  test.for(cases)('$query', async ({ query, says }) => {
    const response = await ask(query);
    expect(response.statusCode).toBe(400);
    expect(response.json<{ detail: string }>().detail).toContain(says);
  });
});
