import type { FastifyInstance } from 'fastify';
import { beforeAll, expect, test } from 'vitest';
import type { Bulletin } from '#server/schemas/bulletin.ts';
import type { Tasks } from '#server/schemas/tasks.ts';
import { readDocx } from '#server/formats/docx-read.ts';
import { fixtureApp, fixtureDatabase } from '#test/support/database.ts';
import { signIn } from './officer.ts';

const DAY = '2020-09-05';

/** With a release that urges on what is late on a day. */
async function urgedDatabase() {
  const db = await fixtureDatabase();
  const { key } = await db
    .selectFrom('release')
    .select('key')
    .where('id', '=', '2019-06')
    .executeTakeFirstOrThrow();
  await db
    .updateTable('releaseVersion')
    .set({ urgedOn: DAY })
    .where('releaseKey', '=', key)
    .execute();
  return db;
}

let app: FastifyInstance;
let plain: FastifyInstance;
beforeAll(async () => {
  app = await fixtureApp(await urgedDatabase());
  plain = await fixtureApp();
  return () => Promise.all([app.close(), plain.close()]);
});
const read = async (on: FastifyInstance) =>
  (await on.inject('/api/v1/releases/2019-06/bulletin')).json<Bulletin>();

test('a release that says on which day urges on what was late then, and is else as it was', async () => {
  const [urged, before] = [await read(app), await read(plain)];
  expect(urged.sections.slice(0, 2)).toEqual(before.sections);
  expect(before.sections).toHaveLength(2);
  const part = urged.sections[2];
  expect(part?.title).toBe('三、督办事项');
  expect(part?.opening.text).toMatch(
    /^截至2020年9月5日，到期未报送完成情况的任务有\d+项，涉及\d+个单位。$/u,
  );
  const lines = part?.blocks.flatMap(({ items }) => items.map(({ text }) => text)) ?? [];
  // 24 July to 5 September: 7 + 31 + 5 = 43 days; 31 August to 5 September: 5.
  // What recurs counts from its oldest open time, and may stand above it.
  expect(lines.map((line) => line.replace(/^\d+．/u, ''))).toContain(
    '文件规定的报送事项第13项：房屋租金减免落实情况。应于2020年7月24日完成，未报送完成情况，超期43天。',
  );
  expect(
    lines.filter((line) => line.includes('应于2020年8月31日完成，未报送完成情况，超期5天')),
  ).not.toEqual([]);
  expect(lines.join('')).not.toContain('，未完成，');
});

test('the part stands in the text and in the document too', async () => {
  const { body } = await app.inject('/api/v1/releases/2019-06/bulletin.txt');
  expect(body).toContain('三、督办事项\n截至2020年9月5日');
  expect(body.indexOf('三、督办事项')).toBeLessThan(body.indexOf('总体来看'));
  const file = await app.inject('/api/v1/releases/2019-06/bulletin.docx');
  const { text } = await readDocx(file.rawPayload, '通报.docx');
  expect(text).toContain('三、督办事项');
});

test('the desk chooses the day for an edition, sees it in the draft, and takes it away', async () => {
  const db = await fixtureDatabase();
  const desk = await fixtureApp(db);
  const headers = await signIn(db, 'li', ['officer']);
  const ask = (method: 'POST' | 'PATCH' | 'GET', url: string, payload?: object) =>
    desk.inject({ method, url: `/api/v1${url}`, headers, ...(payload && { payload }) });
  const drafted = async () =>
    (await ask('GET', '/releases/2019-06/bulletin.txt?draft=2019-06')).body;
  const opened = await ask('POST', '/desk/releases/2019-06/revisions', { reason: '加督办' });
  expect(opened.statusCode, opened.body).toBe(201);
  const change = (urgedOn: string | null) => ask('PATCH', '/desk/releases/2019-06', { urgedOn });
  expect((await change(DAY)).json()).toMatchObject({ info: { urgedOn: DAY } });
  expect(await drafted()).toContain('三、督办事项');
  // What is published is what it was.
  expect((await ask('GET', '/releases/2019-06/bulletin.txt')).body).not.toContain('督办');
  expect((await change(null)).statusCode).toBe(200);
  expect(await drafted()).not.toContain('督办');
  await desk.close();
});

test('what is told after its publication, with an earlier day, changes no bulletin that is out', async () => {
  const db = await urgedDatabase();
  const desk = await fixtureApp(db, () => new Date('2020-09-08T02:00:00Z'));
  const headers = await signIn(db, 'li', ['officer']);
  const text = async (query = '') =>
    (await desk.inject({ url: `/api/v1/releases/2019-06/bulletin.txt${query}`, headers })).body;
  const title = '房屋租金减免落实情况';
  const out = await text();
  expect(out).toContain(title);

  const { tasks } = (
    await desk.inject('/api/v1/tasks?on=2020-09-05&state=overdue-unreported')
  ).json<Tasks>();
  const id = tasks.find((task) => task.title.includes(title))?.id;
  const reports = [{ task: id, on: '2020-09-01', state: 'done' }];
  const payload = { reports };
  const told = await desk.inject({
    method: 'POST',
    url: '/api/v1/tasks/reports',
    headers,
    payload,
  });
  expect(told.json()).toMatchObject({ loads: [2] });
  expect(await text()).toBe(out);

  // A new edition is of today: it knows the report.
  const opened = await desk.inject({
    method: 'POST',
    url: '/api/v1/desk/releases/2019-06/revisions',
    headers,
    payload: { reason: '更正' },
  });
  expect(opened.statusCode, opened.body).toBe(201);
  expect(await text('?draft=2019-06')).not.toContain(title);
  expect(await text()).toBe(out);
  await desk.close();
});
