import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { buffer } from 'node:stream/consumers';
import { beforeAll, describe, expect, test } from 'vitest';
import { SUFFIXES } from '#domain/selection-choices.ts';
import type { Lanes } from '#server/answering/lanes.ts';
import { buildApp } from '#server/app.ts';
import type { Db } from '#server/store/database.ts';
import { afterFile } from '#test/support/after-file.ts';
import { emptyFile, openTestDatabase } from '#test/support/database.ts';
import { largeDatabase, largeFile } from '#test/support/large-world.ts';
import { serve } from '#test/support/lanes.ts';
import { assertProblem } from '#test/support/problem.ts';
import { openHiddenWorld } from '../routes/hidden-world.ts';

const CSV = '/api/v1/observations.csv';

async function listen(file: string) {
  const { db, lanes } = await serve(file);
  const app = await buildApp({ db, lanes, pagesRoot: null, version: '1.2.3' });
  const address = await app.listen({ host: '127.0.0.1', port: 0 });
  afterFile(() => app.close());
  const ask = (path: string) =>
    new Promise<IncomingMessage>((resolve, reject) => {
      get(`${address}${path}`, { agent: false }, resolve).on('error', reject);
    });
  return { db, lanes, app, ask };
}

/** Now and then it takes a while over what came. */
async function readSlowly(reply: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of reply as AsyncIterable<Buffer>) {
    parts.push(part);
    if (parts.length % 40 === 0) await wait(5);
  }
  return Buffer.concat(parts);
}

describe('a large file that is written in a thread of its own', () => {
  let served: Awaited<ReturnType<typeof listen>>;
  let expected: Buffer;
  beforeAll(async () => {
    served = await listen(await largeFile());
    const here = await buildApp({ db: await largeDatabase(), pagesRoot: null, version: '1.2.3' });
    afterFile(() => here.close());
    expected = (await here.inject(CSV)).rawPayload;
  }, 120_000);

  test('has the same bytes, first and again, for quick readers and slow ones', async () => {
    const { ask } = served;
    const [slow, quick] = await Promise.all([ask(CSV), ask(CSV)]);
    const [slowly, quickly] = await Promise.all([readSlowly(slow), buffer(quick)]);
    expect(slowly.equals(expected)).toBe(true);
    expect(quickly.equals(expected)).toBe(true);
    const again = await ask(CSV);
    expect(again.headers['content-length']).toBe(String(expected.length));
    expect((await readSlowly(again)).equals(expected)).toBe(true);
  });

  test('is written no further when nobody reads it any more', async () => {
    const { ask, lanes } = served;
    const reply = await ask(`${CSV}?names=short`);
    await once(reply, 'readable');
    expect(lanes.exports.waiting()).toBe(1);
    reply.destroy();
    await expect.poll(() => lanes.exports.waiting()).toBe(0);
  });

  test('is refused in the same words', async () => {
    const { app } = served;
    const refused = await app.inject(`${CSV}?sort=value`);
    assertProblem(refused, 'bad-request');
    expect(refused.body).toContain('100,000');
    assertProblem(await app.inject(`${CSV}?indicator=nothing`), 'unknown-indicator');
  });

  test('breaks off where the thread can read no more', async () => {
    const own = await listen(await largeFile());
    const reply = await own.ask(CSV);
    await once(reply, 'readable');
    await own.db.transaction().execute((trx) => trx.schema.dropTable('releaseIndicator').execute());
    await own.db.transaction().execute((trx) => trx.schema.dropTable('observation').execute());
    await expect(buffer(reply)).rejects.toMatchObject({ code: 'ECONNRESET' });
  });
});

const AT = new Date('2026-03-02T01:00:00.000Z');
const FILES = [...SUFFIXES, 'csv?values=actual,target,gap,rank,flags', 'csv?asOf=1'];
/** Who sees least, and who sees all. */
const ASKERS = ['nobody', 'administrator'] as const;

test('every file is the same as without the thread, with what is withheld from whom', async () => {
  const file = await emptyFile();
  const world = await openHiddenWorld(await openTestDatabase(file));
  const { db, lanes } = await serve(file);
  const appOf = (own: Db, by: Lanes | null) =>
    buildApp({ db: own, lanes: by, pagesRoot: null, version: '1.2.3', now: () => AT });
  const [here, there] = [await appOf(world.db, null), await appOf(db, lanes)];
  afterFile(() => there.close());
  for (const who of ASKERS) {
    const headers = world.headers[who];
    for (const one of FILES) {
      const url = `/api/v1/observations.${one}`;
      const [expected, answer] = [
        await here.inject({ url, headers }),
        await there.inject({ url, headers }),
      ];
      expect([who, url, answer.statusCode]).toEqual([who, url, expected.statusCode]);
      expect(answer.rawPayload.equals(expected.rawPayload), `${url} to ${who}`).toBe(true);
      for (const name of ['etag', 'tongbao-withheld', 'unencoded-digest', 'tongbao-rows'])
        expect(answer.headers[name]).toBe(expected.headers[name]);
    }
  }
}, 120_000);
