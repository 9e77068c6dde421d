import type { FastifyInstance } from 'fastify';
import { beforeEach, describe, expect, test } from 'vitest';
import { contentHash } from '#server/audit/content-hash.ts';
import type { TaskDetail, TaskReportsTaken, Tasks } from '#server/schemas/tasks.ts';
import type { Db } from '#server/store/database.ts';
import { writeSettings } from '#server/store/settings.ts';
import { NOW } from '#server/store/vintage.ts';
import { fixtureApp, fixtureDatabase } from '#test/support/database.ts';
import { assertProblem } from '#test/support/problem.ts';
import { signIn } from './officer.ts';

const LIST = encodeURIComponent('创建全国版权示范城市任务');
const ON = 'on=2020-09-05';

let db: Db;
let app: FastifyInstance;
let headers: Record<string, string>;
beforeEach(async () => {
  db = await fixtureDatabase();
  app = await fixtureApp(db, () => new Date('2020-09-05T02:00:00Z'));
  headers = await signIn(db, 'li', ['officer']);
  return () => app.close();
});
const tell = (path: string, payload: object, as = headers) =>
  app.inject({ method: 'POST', url: `/api/v1/tasks/${path}`, headers: as, payload });
const late = async () =>
  (await app.inject(`/api/v1/tasks?list=${LIST}&${ON}&state=overdue-unreported`)).json<Tasks>()
    .tasks;
const taskOf = async (id: string, on = ON) =>
  (await app.inject(`/api/v1/tasks/${id}?${on}`)).json<TaskDetail>();

describe('a report', () => {
  test('says how a task stands, from its day on, with who told it', async () => {
    const [first] = await late();
    const id = first?.id ?? '';
    const order = {
      task: id,
      on: '2020-09-03',
      state: 'done',
      note: '已印发',
      evidence: '景版权〔2020〕1号',
    };
    const response = await tell('reports', { reports: [order] });
    expect(response.statusCode, response.body).toBe(200);
    // Due on 31 August, done on 3 September: 3 days.
    expect(await taskOf(id)).toMatchObject({
      ...{ state: 'done-late', daysLate: 3, doneOn: '2020-09-03' },
      reports: [
        {
          on: '2020-09-03',
          state: 'done',
          note: '已印发',
          evidence: '景版权〔2020〕1号',
          by: 'li',
        },
      ],
    });
    expect(await taskOf(id, 'on=2020-09-02')).toMatchObject({
      state: 'overdue-unreported',
      daysLate: 2,
    });
  });

  test('of several tasks is told at once, and taken back as it was told', async () => {
    const own = await late();
    const reports = own
      .slice(0, 3)
      .map(({ id }) => ({ task: id, on: '2020-09-05', state: 'done' }));
    const taken = (await tell('reports', { reports })).json<TaskReportsTaken>();
    expect([taken.loads.length, taken.isPending]).toEqual([1, false]);
    expect(await late()).toHaveLength(own.length - 3);

    const keys = reports.map(({ task, on }) => ({ task, on }));
    const back = await tell('reports/withdrawal', { reports: keys });
    expect(back.statusCode, back.body).toBe(200);
    expect(await late()).toHaveLength(own.length);
  });

  test('is undone as every load is, to the same content', async () => {
    const before = await contentHash(db, NOW);
    const [first] = await late();
    const reports = [{ task: first?.id, on: '2020-09-05', state: 'done' }];
    const { loads } = (await tell('reports', { reports })).json<TaskReportsTaken>();
    const publisher = await signIn(db, 'zhao', ['publisher']);
    const undone = await app.inject({
      method: 'POST',
      url: `/api/v1/desk/loads/${loads[0] ?? 0}/undo`,
      headers: publisher,
      payload: { reason: 'mistaken' },
    });
    expect(undone.statusCode, undone.body).toBe(200);
    expect(await contentHash(db, NOW)).toBe(before);
    expect((await taskOf(first?.id ?? '')).reports).toEqual([]);
  });

  test('of a day and occasion takes the place of the one before', async () => {
    const { tasks } = (await app.inject(`/api/v1/tasks?${ON}`)).json<Tasks>();
    const id =
      tasks.find(({ title, dueText }) => title === '工作总结' && dueText === '每季')?.id ?? '';
    const report = (state: string, note: string) =>
      tell('reports', {
        reports: [{ task: id, occasion: '2020-Q2', on: '2020-09-01', state, note }],
      });
    await report('started', '起草');
    await report('done', '已报送');
    const task = await taskOf(id);
    expect(task.reports.map(({ note }) => note)).toEqual(['已报送']);
    // Due on 30 June: 1 September is 63 days later (31 + 31 + 1).
    expect(task.occasions[0]).toMatchObject({ key: '2020-Q2', state: 'done-late', daysLate: 63 });
  });
});

describe('nothing is taken', () => {
  const report = { on: '2020-09-05', state: 'done' };
  test('of who may not enter, or is not signed in', async () => {
    const [first] = await late();
    const reports = [{ task: first?.id, ...report }];
    const viewer = await signIn(db, 'wang', ['viewer']);
    assertProblem(await tell('reports', { reports }, viewer), 'forbidden');
    assertProblem(await tell('reports', { reports }, {}), 'sign-in-needed');
  });

  test('of a task or day that there is not: of several reports none', async () => {
    const [first] = await late();
    const good = { task: first?.id, ...report };
    assertProblem(
      await tell('reports', { reports: [good, { task: 'nothing', ...report }] }),
      'unknown-task',
    );
    assertProblem(
      await tell('reports', { reports: [good, { ...good, on: '2020-09-31' }] }),
      'bad-request',
    );
    expect((await taskOf(first?.id ?? '')).reports).toEqual([]);
  });
});

test('nothing is taken of a time that a task has not, or of a day to come or before its document', async () => {
  const { tasks } = (await app.inject(`/api/v1/tasks?${ON}`)).json<Tasks>();
  const quarterly = tasks.find(({ title, dueText }) => title === '工作总结' && dueText === '每季');
  const refusal = async (report: object) => {
    const told = { task: quarterly?.id, occasion: '2020-Q2', on: '2020-09-01', state: 'done' };
    const response = await tell('reports', { reports: [{ ...told, ...report }] });
    assertProblem(response, 'bad-request');
    return response.body;
  };
  expect(await refusal({ occasion: '' })).toContain('没有填期次');
  expect(await refusal({ occasion: '2020-08' })).toContain('没有“2020-08”这一期');
  expect(await refusal({ on: '2020-09-06' })).toContain('最晚今天（2020-09-05）');
  // Signed on 29 June 2020.
  expect(await refusal({ on: '2020-06-28' })).toContain('早于文件的成文日期 2020-06-29');
  const [once] = await late();
  expect(await refusal({ task: once?.id })).toContain('这项任务只有一次');
});

test('where the ledger is reviewed a report waits', async () => {
  await db.transaction().execute((trx) => writeSettings(trx, { ledgerNeedsReview: true }));
  const [first] = await late();
  const reports = [{ task: first?.id, on: '2020-09-05', state: 'done' }];
  expect((await tell('reports', { reports })).json()).toEqual({ loads: [], isPending: true });
  expect(await taskOf(first?.id ?? '')).toMatchObject({ state: 'overdue-unreported', reports: [] });
});
