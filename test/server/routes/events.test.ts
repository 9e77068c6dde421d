import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { buildApp } from '#server/app.ts';
import { loadFiles } from '#server/loading/load.ts';
import { openDatabase, type Db } from '#server/store/database.ts';
import { insertEdition } from '#server/store/editions.ts';
import { copyData, editFile, fileIn } from '#test/support/data-folder.ts';
import { fixtureFile } from '#test/support/database.ts';
import { EventStream } from '#test/support/event-stream.ts';

let app: FastifyInstance;
let file: string;
let url: string;
const opened: EventStream[] = [];

beforeEach(async () => {
  file = await fixtureFile();
  const db = await openDatabase(file);
  app = await buildApp({ db, pagesRoot: null, version: '1.2.3', lookEveryMs: 20 });
  url = `${await app.listen({ port: 0 })}/api/v1/events`;
});
afterEach(async () => {
  for (const stream of opened.splice(0)) stream.close();
  await app.close();
});

async function listen(headers: Record<string, string> = {}): Promise<EventStream> {
  const stream = await EventStream.open(url, headers);
  opened.push(stream);
  await expect.poll(() => stream.text).toContain('id: ');
  return stream;
}

/** By a connection of its own, as a command in another process does it. */
async function elsewhere<T>(act: (db: Db) => Promise<T>): Promise<T> {
  const db = await openDatabase(file);
  try {
    return await act(db);
  } finally {
    await db.destroy();
  }
}

/** Another figure in the release of June 2019. */
function revise(gdp: string): Promise<unknown> {
  const folder = copyData();
  editFile(fileIn(folder, '附件1'), '8-8.5,8.1,已完成', `8-8.5,${gdp},已完成`);
  const options = { by: 'test', note: '更正', now: new Date('2026-02-01T00:00:00Z') };
  return elsewhere((db) => loadFiles(db, [folder], options));
}

describe('who listens', () => {
  test('is told what was published, with the releases that changed', async () => {
    const stream = await listen();
    await revise('8.4');
    const [event] = await stream.wait(1);
    const { version } = await app.view();
    expect(event).toEqual({
      event: 'published',
      id: '2',
      data: { version, releases: expect.arrayContaining(['2019-06']) as unknown },
    });
  });

  test('is told once, though several listen', async () => {
    const [one, other] = [await listen(), await listen()];
    await revise('8.4');
    await Promise.all([one.wait(1), other.wait(1)]);
    await sleep(100);
    expect([one.events.length, other.events.length]).toEqual([1, 1]);
  });

  test('is told what came while the line was cut', async () => {
    await revise('8.4');
    const stream = await listen({ 'last-event-id': '1' });
    const [event] = await stream.wait(1);
    expect(event).toMatchObject({ id: '2', data: { releases: ['2020-07', '2019-06'] } });
    await sleep(100);
    expect(stream.events).toHaveLength(1);
  });

  test('is told of all there is where the last event is not known here', async () => {
    const stream = await listen({ 'last-event-id': 'of another server' });
    const [event] = await stream.wait(1);
    expect(event).toMatchObject({ id: '1', data: { releases: ['2020-07', '2019-06'] } });
  });

  test('hears nothing that is known, and nothing of a draft', async () => {
    const stream = await listen({ 'last-event-id': '1' });
    const period = { start: '2026-01', end: '2026-01' };
    const head = { id: '2026-01', title: '草稿', issuer: '市政府', docNo: null, publishedOn: null };
    const edition = {
      releaseId: '2026-01',
      no: 1,
      state: 'draft',
      info: { ...head, period, opening: '', closing: '' },
      reason: '',
      openedBy: 'li',
      openedAt: '2026-02-01T00:00:00.000Z',
      embargoUntil: null,
      fromRelease: null,
      approvedAtLoad: null,
      loadId: null,
    } as const;
    await elsewhere((db) => db.transaction().execute((trx) => insertEdition(trx, edition)));
    await sleep(150);
    expect(stream.text).toBe('retry: 3000\nid: 1\n\n');
  });
});

describe('the connection', () => {
  test('is neither kept, compressed nor held back on its way', async () => {
    const { response } = await listen({ 'accept-encoding': 'br, gzip' });
    expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    expect(response.headers.get('content-encoding')).toBeNull();
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('etag')).toBeNull();
    expect(response.headers.get('x-accel-buffering')).toBe('no');
  });

  test('ends with the server, which does not wait for those who listen', async () => {
    const stream = await listen();
    await app.close();
    await expect.poll(() => stream.hasEnded).toBe(true);
  });

  test('takes no parameter, not even a draft', async () => {
    const response = await fetch(`${url}?draft=2019-06`);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ code: 'unknown-parameter' });
  });

  test('is not made by HEAD', async () => {
    const response = await fetch(url, { method: 'HEAD' });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET']);
  });
});
