import { expect, test } from 'vitest';
import type { PlanSeries, PlanTarget } from '#server/schemas/plans.ts';
import type { PlanValuesTaken } from '#server/schemas/plan-values.ts';
import { writeSettings } from '#server/store/settings.ts';
import { fixtureApp, fixtureDatabase } from '#test/support/database.ts';
import { assertProblem } from '#test/support/problem.ts';
import { signIn } from './officer.ts';

test('values of a target are told, corrected, refused with their place, and reviewed', async () => {
  const db = await fixtureDatabase();
  const app = await fixtureApp(db, () => new Date('2020-12-05T02:00:00Z'));
  const headers = await signIn(db, 'li', ['officer']);
  const targets = (await app.inject('/api/v1/plans')).json<PlanTarget[]>();
  const id = targets.find(({ member }) => member === '限期整改')?.id ?? '';
  const tell = (values: object[], as = headers) =>
    app.inject({
      ...{ method: 'POST', url: `/api/v1/plans/${id}/values`, headers: as, payload: { values } },
    });
  const valuesOf = async (key: string) =>
    (await app.inject(`/api/v1/plans/${id}`))
      .json<PlanSeries>()
      .places.find(({ place }) => place.key === key)
      ?.values.map(({ text, note, reportedBy }) => [text, note, reportedBy]);

  const taken = await tell([
    { place: '乐平市', period: '2020-11', value: '3', note: '月报' },
    { place: '昌南新区', period: '2020-11', value: '0所' },
  ]);
  expect(taken.statusCode, taken.body).toBe(200);
  expect(taken.json<PlanValuesTaken>()).toMatchObject({ isPending: false });
  expect(await valuesOf('leping')).toEqual([['3', '月报', 'li']]);
  expect(await valuesOf('昌南新区')).toEqual([['0所', '', 'li']]);

  // The same month written otherwise is the same value; its note stays.
  await tell([{ place: 'leping', period: '2020年11月', value: '2' }]);
  expect(await valuesOf('leping')).toEqual([['2', '月报', 'li']]);

  const refused = await tell([
    { place: '乐平市', period: '2020-10', value: '5' },
    { place: '乐平市', period: '某月', value: '5' },
    { place: '浮梁县', period: '2020-11', value: '3%' },
  ]);
  assertProblem(refused, 'unreadable-cells');
  expect(refused.body).toContain('乐平市 某月：时期读不出来');
  expect(refused.body).toContain('浮梁县 2020-11：报的单位是“%”');
  expect(await valuesOf('leping')).toHaveLength(1);
  const twice = await tell([
    { place: '乐平市', period: '2020-10', value: '5' },
    { place: 'leping', period: '2020年10月', value: '6' },
  ]);
  assertProblem(twice, 'unreadable-cells');
  expect(twice.body).toContain('leping 2020年10月：同一地区、同一时期写了两次');
  expect(await valuesOf('leping')).toHaveLength(1);

  const viewer = await signIn(db, 'chen', ['viewer']);
  const one = { place: '乐平市', period: '2020-10', value: '5' };
  expect((await tell([one], viewer)).statusCode).toBe(403);
  await db.transaction().execute((trx) => writeSettings(trx, { ledgerNeedsReview: true }));
  expect((await tell([one])).json()).toEqual({ load: null, isPending: true });
  expect(await valuesOf('leping')).toHaveLength(1);
  await app.close();
});
