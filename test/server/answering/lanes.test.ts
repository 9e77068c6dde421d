import { copyFileSync, renameSync } from 'node:fs';
import { describe, expect, test, vi } from 'vitest';
import type { Asking } from '#server/answering/messages.ts';
import { openLanes } from '#server/answering/lanes.ts';
import { buildApp } from '#server/app.ts';
import { openServed, writingOf } from '#server/store/database.ts';
import { loadFiles } from '#server/loading/load.ts';
import { copyData, editFile, fileIn } from '#test/support/data-folder.ts';
import { fixtureApp, fixtureFile, openTestDatabase } from '#test/support/database.ts';
import { serve, type Served } from '#test/support/lanes.ts';
import { assertProblem } from '#test/support/problem.ts';
import { afterFile } from '#test/support/after-file.ts';

const RANKING = '/api/v1/releases/2019-06/rankings/gdp';

async function opened(file: string, idleMs?: number): Promise<Served> {
  const served = await serve(file, idleMs);
  afterFile(async () => {
    await served.lanes.close();
    await served.db.destroy();
  });
  return served;
}

const asking = (url: string, more: Partial<Asking> = {}): Asking => ({
  requestId: 'r',
  method: 'GET',
  url,
  accept: undefined,
  body: null,
  actor: null,
  site: 'https://tongbao.example',
  now: new Date('2026-03-02T01:00:00.000Z'),
  load: null,
  ...more,
});

const textOf = ({ body }: { body: Uint8Array }) => Buffer.from(body).toString();

describe('a lane', () => {
  test('that is opening keeps nobody waiting: who opens it answers the same', async () => {
    const file = await fixtureFile();
    const db = await openServed(file);
    const options = { database: file, logLevel: 'warn' } as const;
    const lanes = openLanes({ options, writing: writingOf(db), log: () => undefined });
    afterFile(async () => {
      await lanes.close();
      await db.destroy();
    });
    // Nothing is kept, so that each answer is worked out.
    const app = await buildApp({ db, lanes, pagesRoot: null, version: '1', answersMegabytes: 0 });
    expect(lanes.isOpening()).toBe(true);
    const [early] = await Promise.all([app.inject(RANKING), lanes.opened]);
    expect(lanes.isOpening()).toBe(false);
    const late = await app.inject(RANKING);
    expect([early.statusCode, early.body]).toEqual([200, late.body]);
  });

  test('answers from the load it is told, whatever was published since', async () => {
    const file = await fixtureFile();
    const { db, lanes } = await opened(file);
    const versions = () => db.selectFrom('load').select(['id', 'version']).orderBy('id').execute();
    const [first] = await versions();
    const ask = async (load: Asking['load']) =>
      textOf(await lanes.ask('answers', asking(RANKING, { load })));
    const before = await ask(first ?? null);
    const folder = copyData();
    editFile(fileIn(folder, '附件1'), '8-8.5,8.1,已完成', '8-8.5,8.4,已完成');
    const options = { by: 'test', note: '', now: new Date() };
    await loadFiles(await openTestDatabase(file), [folder], options);
    const [, second] = await versions();
    const [old, fresh] = await Promise.all([ask(first ?? null), ask(second ?? null)]);
    expect(old).toBe(before);
    expect(fresh).not.toBe(before);
    expect(await ask(null)).toBe(fresh);
  });

  test('tells of an unknown fault in the log under the name of the request, and to nobody else', async () => {
    const { db, lanes, log } = await opened(await fixtureFile());
    await db.transaction().execute((trx) => trx.schema.dropTable('target').execute());
    const answered = await lanes.ask('answers', asking(RANKING, { requestId: 'a1b2' }));
    expect(answered).toMatchObject({ status: 500, problem: 'internal' });
    expect(textOf(answered)).toContain('a1b2');
    expect(textOf(answered)).not.toContain('no such table');
    await vi.waitFor(() => {
      expect(log.join('')).toContain('"requestId":"a1b2"');
    });
    expect(log.join('')).toContain('no such table: target');
  });

  test('that has ended is replaced by the next question, and what it was asked is told as a fault', async () => {
    const file = await fixtureFile();
    const { db, lanes } = await opened(file);
    const app = await fixtureApp(db, undefined, lanes);
    const ofDraft = `${RANKING}?draft=2019-06`;
    expect((await app.inject(RANKING)).statusCode).toBe(200);
    // The lane for drafts is not there yet, and finds no database.
    renameSync(file, `${file}.away`);
    assertProblem(await app.inject(ofDraft), 'internal');
    expect((await app.inject(RANKING)).statusCode).toBe(200);
    copyFileSync(`${file}.away`, file);
    assertProblem(await app.inject(ofDraft), 'sign-in-needed');
  });

  test('for what takes long ends when nobody asks it, and comes again', async () => {
    const { lanes } = await opened(await fixtureFile(), 1);
    expect(lanes.counts()).toEqual({ threads: 1, waiting: 0 });
    for (const _ of [1, 2]) {
      const answer = lanes.ask('long', asking(RANKING));
      expect(lanes.counts()).toEqual({ threads: 2, waiting: 1 });
      expect((await answer).status).toBe(200);
      await vi.waitFor(() => {
        expect(lanes.counts()).toEqual({ threads: 1, waiting: 0 });
      });
    }
  });
});
