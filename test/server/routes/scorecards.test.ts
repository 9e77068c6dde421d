import type { FastifyInstance } from 'fastify';
import { beforeAll, describe, expect, test } from 'vitest';
import type { DepartmentScorecard, Scorecard } from '#server/schemas/scorecards.ts';
import { fixtureApp } from '#test/support/database.ts';

let app: FastifyInstance;
beforeAll(async () => {
  app = await fixtureApp();
});

const get = async <T>(path: string) =>
  (await app.inject(`/api/v1/releases/2019-06/${path}`)).json<T>();

describe('what is missing stays null', () => {
  test('an actual that is a dash in print', async () => {
    const { rows } = await get<Scorecard>('scorecards/gaoxin');
    expect(rows.find(({ no }) => no === 12)).toMatchObject({
      indicator: { id: 'above-quota-catering-turnover' },
      target: null,
      actual: null,
      missingReason: 'no-figure',
      gap: null,
      status: 'missing',
      rank: null,
      group: null,
      peers: [],
      printed: { gap: '', rank: null },
    });
  });

  test('a target that is blank in print', async () => {
    const { rows } = await get<Scorecard>('scorecards/leping');
    expect(rows.find(({ no }) => no === 4)).toMatchObject({
      target: null,
      actual: -3.7,
      missingReason: null,
      gap: null,
      status: 'no-target',
      rank: 4,
    });
  });

  test('a share where nothing can be monitored', async () => {
    const { rows, monitorable } = await get<Scorecard>('scorecards/gaoxin');
    // 13 lines: 非营利性 and five of 限上 have no target.
    expect(monitorable).toBe(rows.length - 6);
  });
});

describe('a scorecard', () => {
  test('keeps zero apart from nothing', async () => {
    const { rows } = await get<Scorecard>('scorecards/gaoxin');
    expect(rows.find(({ no }) => no === 6)).toMatchObject({
      target: { text: '0', low: 0, high: null },
      actual: 0,
      gap: 0,
      status: 'met',
    });
  });

  test('gives a range both ends', async () => {
    const { rows } = await get<Scorecard>('scorecards/zhushan');
    expect(rows[0]).toMatchObject({ target: { text: '8-8.5', low: 8, high: 8.5 }, gap: -0.5 });
  });

  test('gives each line its own months', async () => {
    const { rows, period } = await get<Scorecard>('scorecards/leping');
    expect(period.label).toBe('2019年1-6月');
    const other = rows.filter((row) => row.period.label !== period.label);
    expect(other.map((row) => `${row.no} ${row.period.label}`)).toEqual([
      '3 2019年1-5月',
      '5 2019年1-7月',
      '7 2019年1-7月',
      '11 2019年1-7月',
      '18 2019年1-7月',
    ]);
  });

  test('shows the peers, best first', async () => {
    const { rows } = await get<Scorecard>('scorecards/zhushan');
    expect(rows[0]?.group).toEqual({
      id: 'counties',
      label: '各县（市、区）',
      labelEn: 'Counties and districts',
      ...{ size: 4, reported: 4, expected: 4 },
    });
    expect(rows[0]?.peers.map(({ name, actual, rank }) => `${rank} ${name} ${actual}`)).toEqual([
      '1 浮梁县 8.3',
      '2 乐平市 8.1',
      '3 珠山区 7.5',
      '3 昌江区 7.5',
    ]);
  });

  test('of a park shows peers where it is not compared, but no group', async () => {
    const { rows } = await get<Scorecard>('scorecards/taoci');
    expect(rows[0]).toMatchObject({
      indicator: { id: 'fixed-asset-investment' },
      group: null,
      rank: null,
    });
    expect(rows[0]?.peers).toHaveLength(5);
  });
});

describe('a department', () => {
  test('answers for its lines of the city’s table', async () => {
    const { rows, department, ...rest } = await get<DepartmentScorecard>('departments/gxj');
    expect(department).toEqual({
      id: 'gxj',
      name: '工业和信息化局',
      shortName: '市工信局',
      nameEn: 'Bureau of Industry and Information Technology',
      shortNameEn: 'Industry & IT',
    });
    expect(rest).toMatchObject({ monitorable: 5, unmet: 3, unmetSharePct: 60 });
    expect(rows.map(({ no, gap }) => `${no} ${gap}`)).toEqual([
      '6 0',
      '7 0.1',
      '8 -23.4',
      '9 -16.1',
      '10 -15',
    ]);
  });
});
