import type { FastifyInstance } from 'fastify';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openEdition } from '#server/desk/prepare.ts';
import type { Alias, Upload } from '#server/schemas/uploads.ts';
import type { Db } from '#server/store/database.ts';
import { loadRelease } from '#test/fixtures/tables/context.ts';
import { fixtureApp, fixtureDatabase } from '#test/support/database.ts';
import { assertProblem } from '#test/support/problem.ts';
import { annex, BODY, TITLE } from '../loading/uploads.ts';
import { signIn } from './officer.ts';

const URL = '/api/v1/desk/releases/2019-06/uploads';
let db: Db;
let app: FastifyInstance;
let headers: Record<string, string>;
beforeEach(async () => {
  db = await fixtureDatabase();
  app = await fixtureApp(db);
  headers = await signIn(db, 'li', ['officer']);
  const actor = { name: 'li', roles: ['officer' as const], door: 'session' as const };
  const info = loadRelease('2019-06');
  await openEdition(db, { info, reason: '更正', fromRelease: null }, { actor, now: new Date() });
});
afterEach(() => app.close());

const paste = (payload: object, url = URL) => app.inject({ method: 'POST', url, headers, payload });
const get = (url: string) => app.inject({ url, headers });
const remove = (url: string) => app.inject({ method: 'DELETE', url, headers });
const unknown = `${TITLE}\n${BODY}`.replace('地区生产总值', '地区总产值');

function send(files: readonly { name: string; bytes: Uint8Array }[]) {
  const form = new FormData();
  for (const { name, bytes } of files) form.append('files', new File([Buffer.from(bytes)], name));
  return app.inject({ method: 'POST', url: URL, headers, payload: form });
}

test('files that are sent come back as the sheets they hold', async () => {
  const response = await send([annex('附件1'), annex('附件8')]);
  expect(response.statusCode).toBe(201);
  expect(response.headers['cache-control']).toBe('no-store');
  const upload = response.json<Upload>();
  expect(upload).toMatchObject({
    release: '2019-06',
    by: 'li',
    errors: 0,
    warnings: 0,
    canBeTaken: true,
    leftOut: [],
  });
  expect(upload.items).toMatchObject([
    { file: '附件1-乐平市.csv', name: '乐平市指标完成情况', rows: 18, isRead: true },
    { file: '附件8-部分重要指标排名.csv', name: '重要指标排名', isRead: true },
  ]);
  expect(upload.items[0]).not.toHaveProperty('table');
  expect((await get(`${URL}/${upload.id}`)).json()).toEqual(upload);
});

test('pasted cells without a title are read once the region is chosen', async () => {
  const asking = (await paste({ text: BODY })).json<Upload>();
  expect(asking).toMatchObject({ canBeTaken: false, items: [{ asksRegion: true }] });
  const chosen = (await paste({ text: BODY, regionId: 'fuliang' })).json<Upload>();
  expect(chosen).toMatchObject({ canBeTaken: true, items: [{ name: '浮梁县指标完成情况' }] });
  expect((await get(`${URL}/${chosen.id}`)).json()).toEqual(chosen);
});

test('an upload that was dropped is gone', async () => {
  const { id } = (await paste({ text: BODY })).json<Upload>();
  expect((await remove(`${URL}/${id}`)).json()).toEqual({ id });
  assertProblem(await get(`${URL}/${id}`), 'unknown-upload');
  expect(await db.selectFrom('uploadFile').selectAll().execute()).toEqual([]);
});

test('files that have lain for a day are dropped when others come', async () => {
  const { id } = (await paste({ text: BODY })).json<Upload>();
  await db.updateTable('upload').set({ at: '2020-01-01T00:00:00.000Z' }).execute();
  await paste({ text: BODY });
  assertProblem(await get(`${URL}/${id}`), 'unknown-upload');
});

describe('a mapped name', () => {
  const alias = { kind: 'indicator', alias: '地区 总产值', id: 'gdp' };
  const map = (payload: object = alias) => paste(payload, '/api/v1/desk/aliases');

  test('is known when the upload is looked at again, and forgotten again', async () => {
    const upload = (await paste({ text: unknown })).json<Upload>();
    expect(upload.items[0]?.unknownNames[0]).toMatchObject({ text: '地区总产值' });
    const mapped = await map();
    expect(mapped.statusCode).toBe(201);
    expect(mapped.json()).toMatchObject({ alias: '地区总产值', name: '地区生产总值', by: 'li' });
    expect((await get(`${URL}/${upload.id}`)).json()).toMatchObject({ canBeTaken: true });
    expect((await get('/api/v1/desk/aliases')).json<Alias[]>()).toHaveLength(1);
    const one = `/api/v1/desk/aliases/indicator/${encodeURIComponent('地区总产值')}`;
    expect((await remove(one)).json()).toMatchObject({ alias: '地区总产值', id: 'gdp' });
    expect((await get(`${URL}/${upload.id}`)).json()).toMatchObject({ canBeTaken: false });
    assertProblem(await remove(one), 'unknown-alias');
    const acts = await db.selectFrom('act').select(['kind', 'by', 'subject']).execute();
    expect(acts.slice(-2)).toEqual([
      { kind: 'alias-added', by: 'li', subject: 'alias/indicator/地区总产值' },
      { kind: 'alias-removed', by: 'li', subject: 'alias/indicator/地区总产值' },
    ]);
  });

  test('that is another thing’s is refused', async () => {
    assertProblem(await map({ ...alias, alias: '固定资产投资' }), 'bad-alias');
  });

  test('mapped twice is mapped once', async () => {
    await map();
    expect((await map()).statusCode).toBe(201);
    expect((await get('/api/v1/desk/aliases')).json<Alias[]>()).toHaveLength(1);
  });
});

describe('is refused', () => {
  test('to who is not signed in, or may not enter', async () => {
    const payload = { text: BODY };
    assertProblem(await app.inject({ method: 'POST', url: URL, payload }), 'sign-in-needed');
    headers = await signIn(db, 'wang', ['reviewer']);
    assertProblem(await paste(payload), 'forbidden');
  });

  test('for a release that is not being prepared', async () => {
    assertProblem(
      await paste({ text: BODY }, URL.replace('2019-06', '2020-07')),
      'unknown-edition',
    );
  });

  test('for an edition that was submitted', async () => {
    await db.updateTable('edition').set({ state: 'submitted' }).execute();
    assertProblem(await paste({ text: BODY }), 'conflict');
  });

  test('with a region nobody knows, nothing at all, or another type', async () => {
    assertProblem(await paste({ text: BODY, regionId: 'atlantis' }), 'unknown-region');
    assertProblem(await paste({ text: '' }), 'bad-request');
    assertProblem(await send([]), 'bad-request');
    const type = { ...headers, 'content-type': 'text/plain' };
    const plain = { method: 'POST', url: URL, headers: type, payload: BODY } as const;
    assertProblem(await app.inject(plain), 'unsupported-type');
  });

  test('when there are too many files, or one is too large', async () => {
    const small = { name: 'a.csv', bytes: Buffer.from('a') };
    assertProblem(await send(Array.from({ length: 21 }, () => small)), 'too-large');
    assertProblem(
      await send([{ name: 'b.csv', bytes: Buffer.alloc(31 * 1024 ** 2) }]),
      'too-large',
    );
  });
});
