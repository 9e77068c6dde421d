import type { FastifyInstance } from 'fastify';
import { beforeAll, expect, test } from 'vitest';
import type { Contract } from '#server/schemas/api/contract.ts';
import { afterFile } from '#test/support/after-file.ts';
import { fixtureApp, fixtureDatabase } from '#test/support/database.ts';
import { assertProblem } from '#test/support/problem.ts';
import { signIn } from './officer.ts';

const ID = encodeURIComponent('试评2025');
const NOW = new Date('2026-02-10T02:00:00.000Z');

let app: FastifyInstance;
let officer: Record<string, string>;
let both: Record<string, string>;
let publisher: Record<string, string>;
beforeAll(async () => {
  const db = await fixtureDatabase();
  app = await fixtureApp(db, () => NOW);
  afterFile(() => app.close());
  officer = await signIn(db, 'li', ['officer', 'reviewer'], NOW);
  both = await signIn(db, 'wang', ['reviewer'], NOW);
  publisher = await signIn(db, 'zhao', ['publisher'], NOW);
});

type Body = Record<string, unknown>;
const post = (what: 'facts' | 'steps', headers: Record<string, string>, payload: Body) =>
  app.inject({ method: 'POST', url: `/api/v1/assessments/${ID}/${what}`, headers, payload });

async function shown(headers: Record<string, string> = {}) {
  const reply = await app.inject({ url: `/api/v1/assessments/${ID}`, headers });
  return reply.json<Contract['GET /assessments/:assessment']['reply']>();
}

/** What nobody in particular is told of it. */
async function everyDoor() {
  const one = `/assessments/${ID}`;
  const paper = `${one}/${encodeURIComponent('某县')}`;
  const doors = ['/assessments', one, `${one}.csv`, paper, `${paper}.csv`];
  const replies = await Promise.all(
    doors.map(async (url) => {
      const { statusCode, json, body } = await app.inject({ url: `/api/v1${url}` });
      // Which version of all data it is changes with every load.
      return `${url} ${statusCode} ${body.startsWith('{') ? JSON.stringify({ ...json<object>(), data: null }) : body}`;
    }),
  );
  return replies;
}

const TOLD = [
  ['E1', '100', '90'],
  ['E2', '100', '100'],
  ['L1', '100', '100'],
  ['L2', '100', '100'],
  ['G1', '10', '10'],
  ['G2', '10', '10'],
].map(([item, target, value]) => ({ item, target, value }));

test('an assessment goes its way from its beginning to its publication', async () => {
  const scheme = '县域评价办法（虚构）';
  assertProblem(
    await post('steps', officer, { step: 'listed', assessed: '某县' }),
    'unknown-assessment',
  );
  const begun = { step: 'begun', scheme, year: 2025, title: '2025年度试评', on: '2026-02-01' };
  expect((await post('steps', officer, begun)).json()).toMatchObject({ isPending: false });
  assertProblem(await post('steps', officer, begun), 'conflict');
  for (const assessed of ['某县', '别县']) {
    const listed = { step: 'listed', assessed, group: '一类', on: '2026-02-01' };
    expect((await post('steps', officer, listed)).statusCode).toBe(200);
  }
  const differing = ['90', '95'].map((value) => ({ item: 'E1', target: '100', value }));
  const twice = await post('facts', officer, {
    assessed: '某县',
    side: 'checked',
    facts: differing,
  });
  assertProblem(twice, 'bad-request');
  expect(twice.json()).toMatchObject({
    detail: expect.stringContaining('E1：这一项写了两次') as string,
  });
  const stranger = await post('steps', officer, { step: 'self-scored', assessed: '无此县' });
  assertProblem(stranger, 'unknown-assessed');
  expect(stranger.json()).toMatchObject({
    detail: expect.stringContaining('现有：“某县”') as string,
  });

  const facts = [...TOLD, { item: 'V', value: '否' }, { item: 'B', value: '无' }];
  const one = { assessed: '某县', side: 'checked', facts };
  assertProblem(await post('facts', both, one), 'forbidden');
  assertProblem(await post('facts', officer, { ...one, facts: [{ item: 'Z' }] }), 'bad-request');
  assertProblem(await post('facts', officer, { ...one, assessed: '某城县' }), 'unknown-assessed');
  const odd = { ...one, facts: [{ item: 'E1', target: '100', value: '很好' }] };
  assertProblem(await post('facts', officer, odd), 'bad-request');
  expect((await post('facts', officer, one)).statusCode).toBe(200);
  // Nobody but who works on it sees any of it, and one that lacks facts is not scored.
  expect((await shown()).isHidden).toBe(true);
  expect((await shown()).leagues[0]?.rows[0]).toMatchObject({ total: null, given: 0 });
  assertProblem(await post('steps', officer, { step: 'checked' }), 'conflict');
  await post('facts', officer, { ...one, assessed: '别县' });
  // 25 × 90% = 22.5, and 75 in full.
  expect((await shown(officer)).leagues[0]?.rows.map(({ total }) => total)).toEqual([97.5, 97.5]);

  // In its turn, by another person than who scored it, and not before the last step.
  assertProblem(await post('steps', both, { step: 'approved' }), 'conflict');
  expect((await post('steps', officer, { step: 'checked' })).statusCode).toBe(200);
  assertProblem(await post('steps', officer, { step: 'approved' }), 'conflict');
  assertProblem(await post('steps', publisher, { step: 'published' }), 'conflict');
  assertProblem(await post('steps', both, { step: 'approved', on: '2026-02-09' }), 'conflict');
  expect((await post('steps', both, { step: 'approved' })).statusCode).toBe(200);
  assertProblem(await post('steps', both, { step: 'published' }), 'forbidden');
  expect((await shown()).isHidden).toBe(true);
  expect((await post('steps', publisher, { step: 'published' })).statusCode).toBe(200);
  expect(await shown()).toMatchObject({
    isHidden: false,
    state: 'published',
    publishedOn: '2026-02-10',
  });

  // What changes afterwards is a version under way: what was published stands, 97.5 each.
  const changed = {
    assessed: '某县',
    side: 'checked',
    facts: [{ item: 'E1', target: '100', value: '80', note: '复核' }],
  };
  const before = await everyDoor();
  expect((await post('facts', officer, changed)).json()).toMatchObject({
    message: '已公布的结果不变；改动要重新审定、公布。',
  });
  expect(await shown(officer)).toMatchObject({ state: 'changed', standsSince: '2026-02-10' });
  expect(await shown()).toMatchObject({ state: 'published', isHidden: false, standsSince: null });
  expect(await everyDoor()).toEqual(before);
  expect(before.join('')).toContain('97.5');
  assertProblem(await post('steps', publisher, { step: 'published' }), 'conflict');
  await post('steps', both, { step: 'approved', note: '重新审定' });
  expect(await everyDoor()).toEqual(before);
  await post('steps', publisher, { step: 'published' });
  // 25 × 80% = 20.
  expect((await shown()).leagues[0]?.rows.map(({ total, place }) => [total, place])).toEqual([
    [97.5, 1],
    [95, 2],
  ]);
  await post('steps', publisher, { step: 'withdrawn' });
  expect((await shown()).isHidden).toBe(true);
}, 60_000);

test('who is assessed is listed with the beginning, in one load, and each but once', async () => {
  const url = `/api/v1/assessments/${encodeURIComponent('试评2027')}`;
  const begin = (listed: Body[]) => {
    const payload = { step: 'begun', scheme: '县域评价办法（虚构）', year: 2027, listed };
    return app.inject({ method: 'POST', url: `${url}/steps`, headers: officer, payload });
  };
  const [one, other] = [
    { assessed: '某县', group: '一类' },
    { assessed: ' 某林场', group: '' },
  ];
  assertProblem(await begin([one, { assessed: '某县 ' }]), 'conflict');
  assertProblem(await begin([one, { assessed: ' ' }]), 'conflict');
  expect((await begin([one, other])).json()).toMatchObject({ isPending: false });
  const reply = await app.inject({ url, headers: officer });
  const { leagues, year } = reply.json<Contract['GET /assessments/:assessment']['reply']>();
  expect(year).toBe(2027);
  expect(leagues.flatMap(({ name, rows }) => rows.map((row) => [row.assessed, name]))).toEqual([
    ['某县', '一类'],
    ['某林场', null],
  ]);
});

test('a fact that is taken away is there no more, and the rest is', async () => {
  const url = `/api/v1/assessments/${encodeURIComponent('县域评价2024（虚构）')}`;
  const assessed = '东河县（虚构）';
  const total = async () =>
    (await app.inject({ url: `${url}/${encodeURIComponent(assessed)}`, headers: officer })).json<
      Contract['GET /assessments/:assessment/:assessed']['reply']
    >().row;
  const before = await total();
  const payload = { assessed, side: 'checked', facts: [], removed: [{ item: 'E2' }] };
  const taken = await app.inject({
    method: 'POST',
    url: `${url}/facts`,
    headers: officer,
    payload,
  });
  expect(taken.statusCode, taken.body).toBe(200);
  expect(await total()).toMatchObject({ total: null, given: before.given - 1 });
});

test('a fact of the shipped kind takes the place of the one that is there, however its side is written', async () => {
  const id = encodeURIComponent('县域评价2024（虚构）');
  const payload = {
    assessed: '西岭县（虚构）',
    side: 'checked',
    facts: [{ item: 'E1', target: '100', value: '90' }],
  };
  const url = `/api/v1/assessments/${id}`;
  await app.inject({ method: 'POST', url: `${url}/facts`, headers: officer, payload });
  const paper = await app.inject({
    url: `${url}/${encodeURIComponent('西岭县（虚构）')}`,
    headers: officer,
  });
  expect(paper.json()).toMatchObject({ faults: [], row: { total: 97.5 } });
});
