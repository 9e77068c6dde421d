import { readFileSync } from 'node:fs';
import type { FastifyInstance } from 'fastify';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openEdition } from '#server/desk/prepare.ts';
import type { LeftOutName, Upload } from '#server/schemas/uploads.ts';
import type { Db } from '#server/store/database.ts';
import { loadRelease } from '#test/fixtures/tables/context.ts';
import { fixtureApp, fixtureDatabase } from '#test/support/database.ts';
import { assertProblem } from '#test/support/problem.ts';
import { signIn } from './officer.ts';

const NAMES = '/api/v1/desk/left-out-names';
const UPLOADS = '/api/v1/desk/releases/2019-06/uploads';
const FILE = 'r10-nation-and-province-rows.xlsx';
const RELEASE = loadRelease('2019-06');
let db: Db;
let app: FastifyInstance;
let headers: Record<string, string>;
beforeEach(async () => {
  db = await fixtureDatabase();
  app = await fixtureApp(db);
  headers = await signIn(db, 'li', ['officer']);
  const actor = { name: 'li', roles: ['officer' as const], door: 'session' as const };
  const edition = { info: RELEASE, reason: '更正', fromRelease: null };
  await openEdition(db, edition, { actor, now: new Date() });
});
afterEach(() => app.close());

const get = (url: string) => app.inject({ url, headers });
const post = (url: string, payload: object | FormData) =>
  app.inject({ method: 'POST', url, headers, payload });
const leaveOut = (name: string, release = '2019-06') => post(NAMES, { release, name });
const readAgain = (name: string) =>
  app.inject({
    method: 'DELETE',
    url: `${NAMES}/${encodeURIComponent(RELEASE.issuer)}/${encodeURIComponent(name)}`,
    headers,
  });

async function sendFixture(): Promise<Upload> {
  const form = new FormData();
  form.append('files', new File([readFileSync(`test/fixtures/reading/${FILE}`)], FILE));
  return (await post(UPLOADS, form)).json<Upload>();
}

test('lines that are left out by a click each need no reason any more, and are named', async () => {
  const upload = await sendFixture();
  expect(upload).toMatchObject({ source: RELEASE.issuer, errors: 0, warnings: 3 });
  const places = upload.items[0]?.canLeaveOut ?? [];
  expect(places.map(({ text }) => text)).toEqual(['全国', '全省', '县区小计']);
  for (const { text } of places) expect((await leaveOut(text)).statusCode).toBe(201);
  const again = (await get(`${UPLOADS}/${upload.id}`)).json<Upload>();
  expect(again).toMatchObject({ errors: 0, warnings: 0, canBeTaken: true });
  expect(again.items[0]).toMatchObject({ canLeaveOut: [], leftOut: places, rows: 2 });
  const preview = { uploadId: upload.id };
  const taken = await post('/api/v1/desk/releases/2019-06/loads', { ...preview, note: '' });
  expect(taken.statusCode, taken.body).toBeLessThan(300);
});

test('what was left out is listed, read again once it is removed, and in the log', async () => {
  const { id } = await sendFixture();
  expect((await leaveOut(' 全 国 ')).json()).toMatchObject({ name: '全国', by: 'li' });
  expect((await leaveOut('全国')).statusCode).toBe(201);
  expect((await get(NAMES)).json<LeftOutName[]>()).toMatchObject([
    { source: RELEASE.issuer, name: '全国', words: '全 国', by: 'li' },
  ]);
  expect((await get(`${UPLOADS}/${id}`)).json()).toMatchObject({ warnings: 2 });
  expect((await readAgain('全国')).json()).toMatchObject({ name: '全国' });
  expect((await get(`${UPLOADS}/${id}`)).json()).toMatchObject({ warnings: 3 });
  assertProblem(await readAgain('全国'), 'unknown-alias');
  const acts = await db.selectFrom('act').select(['kind', 'by', 'subject']).execute();
  const subject = `left-out-name/${RELEASE.issuer}/全国`;
  expect(acts.slice(-2)).toEqual([
    { kind: 'left-out-name-added', by: 'li', subject },
    { kind: 'left-out-name-removed', by: 'li', subject },
  ]);
});

test('names whose figures would be missed are refused, and so is who may not enter', async () => {
  assertProblem(await leaveOut('乐平市'), 'bad-alias');
  assertProblem(await leaveOut('目标'), 'bad-alias');
  assertProblem(await leaveOut('全国', '1999-01'), 'unknown-release');
  headers = await signIn(db, 'wang', ['reviewer']);
  assertProblem(await leaveOut('全国'), 'forbidden');
  assertProblem(await readAgain('全国'), 'forbidden');
});
