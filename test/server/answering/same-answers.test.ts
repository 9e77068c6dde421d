import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Lanes } from '#server/answering/lanes.ts';
import { buildApp } from '#server/app.ts';
import { loadFiles } from '#server/loading/load.ts';
import type { Db } from '#server/store/database.ts';
import { editFile, fileIn } from '#test/support/data-folder.ts';
import { emptyFile, openTestDatabase } from '#test/support/database.ts';
import { serve } from '#test/support/lanes.ts';
import { doorsOf } from '../routes/doors.ts';
import { openHiddenWorld, type HiddenWorld, type Who } from '../routes/hidden-world.ts';

const AT = new Date('2026-03-02T01:00:00.000Z');
const LOAD = { by: 'test', note: '', now: new Date('2026-02-01T00:00:00Z') };
const ASKERS: readonly Who[] = ['nobody', 'viewer', 'officer', 'administrator'];

/** What differs from request to request, whoever answers. */
const OWN_HEADS = ['x-request-id', 'date'];
/** Its answer tells of every request before it, and a key or session of each is noted meanwhile. */
const OF_REQUESTS = /^\/(?:session|keys|audit)/u;

describe('every answer is the same, whoever works it out', { timeout: 300_000 }, () => {
  let world: HiddenWorld;
  let laned: FastifyInstance;
  let doors: string[];
  beforeAll(async () => {
    const file = await emptyFile();
    // Loads come from beside the server, as those of a command do.
    world = await openHiddenWorld(await openTestDatabase(file));
    const { db, lanes } = await serve(file);
    laned = await appOn(db, lanes);
    doors = (await doorsOf(world.ask)).filter((url) => !OF_REQUESTS.test(url));
  });
  afterAll(() => laned.close());

  const ask = (app: FastifyInstance, method: 'GET' | 'HEAD', url: string, who: Who) =>
    app.inject({ method, url: `/api/v1${url}`, headers: world.headers[who] });

  /** Nothing is kept, so that each answer is worked out. */
  const appOn = (db: Db, lanes: Lanes | null) =>
    buildApp({
      ...{ db, lanes, pagesRoot: null, version: '1.2.3' },
      ...{ now: () => AT, answersMegabytes: 0 },
    });

  async function differing(
    method: 'GET' | 'HEAD',
    urls: readonly string[],
    askers: readonly Who[] = ASKERS,
  ): Promise<string[]> {
    const here = await appOn(world.db, null);
    const found: string[] = [];
    for (const url of urls) {
      for (const who of askers) {
        const [expected, answer] = [
          sayOf(await ask(here, method, url, who), who),
          sayOf(await ask(laned, method, url, who), who),
        ];
        if (answer !== expected) found.push(`${method} ${url} to ${who}`);
      }
    }
    return found;
  }

  /** All of it, in one text; an error of the server is never meant. */
  function sayOf({ statusCode, headers, rawPayload }: LightMyRequestResponse, who: Who): string {
    if (statusCode >= 500) throw new Error(`${who}: ${rawPayload.toString()}`);
    const heads = Object.entries(headers).filter(([name]) => !OWN_HEADS.includes(name));
    return JSON.stringify([statusCode, heads.toSorted(), rawPayload.toString('latin1')]);
  }

  test('to everybody, at every address', async () => {
    expect(doors.length).toBeGreaterThan(80);
    expect(await differing('GET', doors)).toEqual([]);
  });

  test('and of the heads alone', async () => {
    const some = doors.filter((url) => url.includes('2019-06'));
    expect(await differing('HEAD', some, ['nobody'])).toEqual([]);
  });

  test('and after a publication, of now and of before', async () => {
    const url = '/releases/2019-06/rankings/gdp';
    const before = await ask(laned, 'GET', url, 'nobody');
    editFile(fileIn(world.folder, '附件1'), '8-8.5,8.1,已完成', '8-8.5,8.4,已完成');
    const { loadId } = await loadFiles(world.db, [world.folder], LOAD);
    expect(loadId).toBe(2);
    expect((await ask(laned, 'GET', url, 'nobody')).body).not.toBe(before.body);
    expect((await ask(laned, 'GET', `${url}?asOf=1`, 'nobody')).body).toBe(before.body);
    const some = doors.filter((one) => /^\/(?:releases|observations|desk)/u.test(one));
    const early = some.map((one) => `${one}${one.includes('?') ? '&' : '?'}asOf=1`);
    expect(await differing('GET', [...some, ...early], ['viewer'])).toEqual([]);
  });
});
