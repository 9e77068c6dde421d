import type { FastifyInstance } from 'fastify';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Households, Prices, Series } from '#server/schemas/figures.ts';
import type { NetEntries } from '#server/schemas/net-entries.ts';
import { fixtureApp } from '#test/support/database.ts';
import { readNetEntries } from './print.ts';

let app: FastifyInstance;
beforeAll(async () => {
  app = await fixtureApp();
});

const get = async <T>(path: string) => (await app.inject(`/api/v1/${path}`)).json<T>();

describe('net entries', () => {
  const MEASURES = { net: '净增', entered: '新增', left: '退出' } as const;

  test('are 附件9 to the cell', async () => {
    const { sectors } = await get<NetEntries>('releases/2019-06/net-entries');
    const printed = sectors.flatMap(({ sector, cells }) =>
      (['net', 'entered', 'left'] as const).map((key) => ({
        sector: sector.name,
        measure: MEASURES[key],
        values: cells.map((cell) => cell[key]),
      })),
    );
    expect(printed).toEqual(readNetEntries());
    expect(printed.flatMap(({ values }) => values)).toHaveLength(105);
  });

  test('are of the months that the table names', async () => {
    const { period, regions, unit } = await get<NetEntries>('releases/2019-06/net-entries');
    expect(period.label).toBe('2019年1-7月');
    expect(unit).toBe('家');
    expect(regions.map(({ shortName }) => shortName)).toEqual([
      '全市',
      '乐平市',
      '浮梁县',
      '珠山区',
      '昌江区',
      '高新区',
      '陶瓷园区',
    ]);
  });
});

test('prices are three indices over three months', async () => {
  const { region, base, series } = await get<Prices>('prices');
  expect([region.id, base]).toEqual(['jingdezhen', 100]);
  const shown = series.map(({ indicator, points }) => [
    indicator.id,
    ...points.map(({ period, value, decimals }) => `${period.label} ${value?.toFixed(decimals)}`),
  ]);
  expect(shown).toEqual([
    ['cpi-month', '2020年5月 99.8', '2020年6月 100.5', '2020年7月 100.6'],
    ['cpi-year', '2020年5月 102.0', '2020年6月 102.6', '2020年7月 103.3'],
    ['cpi-to-date', '2020年1-5月 102.8', '2020年1-6月 102.7', '2020年1-7月 102.8'],
  ]);
});

test('households are income and expenditure, urban and rural, with growth printed and computed', async () => {
  const { rows } = await get<Households>('households');
  const shown = rows.map((row) => [
    row.measure.id,
    row.residence.id,
    row.unit,
    row.current.value,
    row.previous.value,
    row.growthPct,
    row.printedGrowthPct,
    row.release,
  ]);
  expect(shown).toEqual([
    ['income', 'urban', '元', 20102.12, 19166.78, 4.88, 4.88, '2020-07'],
    ['income', 'rural', '元', 7782.79, 7331.88, 6.15, 6.15, '2020-07'],
    ['expenditure', 'urban', '元', 10826.09, 11596.07, -6.64, -6.64, '2020-07'],
    ['expenditure', 'rural', '元', 6309.59, 6198.76, 1.79, 1.79, '2020-07'],
  ]);
  expect(
    rows.map(({ current, previous }) => `${current.period.label} ${previous.period.label}`),
  ).toEqual(Array(4).fill('2020年1-6月 2019年1-6月'));
});

describe('a series', () => {
  test('is oldest first and names the release of each point', async () => {
    const { indicator, region, points } = await get<Series>(
      'series?indicator=cpi-year&region=jingdezhen',
    );
    expect([indicator.id, region]).toEqual([
      'cpi-year',
      { id: 'jingdezhen', name: '景德镇市', nameEn: 'Jingdezhen' },
    ]);
    expect(
      points.map(({ period, value, release, revision }) => [period.end, value, release, revision]),
    ).toEqual([
      ['2020-05', 102, '2020-07', 0],
      ['2020-06', 102.6, '2020-07', 0],
      ['2020-07', 103.3, '2020-07', 0],
    ]);
  });

  test('ends where it is asked to', async () => {
    const ends = async (query: string) =>
      (await get<Series>(`series?indicator=cpi-year&region=jingdezhen&${query}`)).points.map(
        ({ period }) => period.end,
      );
    expect(await ends('from=2020-06')).toEqual(['2020-06', '2020-07']);
    expect(await ends('to=2020-06')).toEqual(['2020-05', '2020-06']);
    expect(await ends('from=2020-06&to=2020-06')).toEqual(['2020-06']);
    expect(await ends('from=2021-01')).toEqual([]);
  });

  test('keeps a point that is missing, with its reason', async () => {
    const { points } = await get<Series>(
      'series?indicator=above-quota-catering-turnover&region=gaoxin',
    );
    expect(points).toHaveLength(1);
    expect(points[0]).toMatchObject({ value: null, missingReason: 'no-figure' });
  });
});
