import { readFileSync } from 'node:fs';
import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildApp } from '#server/app.ts';
import { loadFiles } from '#server/loading/load.ts';
import { editFile, fileIn } from '#test/support/data-folder.ts';
import { assertProblem } from '#test/support/problem.ts';
import { doorsOf } from '../routes/doors.ts';
import { openHiddenWorld, RESTRICTED, type HiddenWorld, type Who } from '../routes/hidden-world.ts';
import { tallyOf } from './kept-tally.ts';

describe('every answer is the same, kept or not', { timeout: 120_000 }, () => {
  const LATER = { by: 'test', note: '', now: new Date('2026-02-01T00:00:00Z') };
  /** One of each clearance. */
  const ASKERS = ['nobody', 'viewer', 'officer'] as const;
  const UNPACK: Readonly<Record<string, (bytes: Buffer) => Buffer>> = {
    identity: (bytes) => bytes,
    gzip: gunzipSync,
    br: brotliDecompressSync,
    zstd: zstdDecompressSync,
  };
  /** What two answers that are the same may differ in: their names, and how they were packed. */
  const OWN_HEADS = [
    'x-request-id',
    'date',
    'content-length',
    'content-encoding',
    'transfer-encoding',
  ];

  let world: HiddenWorld;
  let kept: FastifyInstance;
  let unkept: FastifyInstance;
  let doors: string[];
  beforeAll(async () => {
    world = await openHiddenWorld();
    const at = new Date();
    // When a session was last used is told too, and each of the two knows its own.
    const options = { db: world.db, pagesRoot: null, version: '1.2.3', now: () => at };
    kept = await buildApp(options);
    unkept = await buildApp({ ...options, answersMegabytes: 0 });
    // Files that are written while they are sent are never kept.
    doors = (await doorsOf(world.ask)).filter((door) => !door.startsWith('/observations.'));
  });
  afterAll(() => world.app.close());

  const askOf = (app: FastifyInstance, url: string, who: Who = 'nobody', more = {}) =>
    app.inject({ url: `/api/v1${url}`, headers: { ...world.headers[who], ...more } });
  const ask = (url: string, who?: Who, more = {}) => askOf(kept, url, who, more);

  function wholeOf({ statusCode, headers, rawPayload }: LightMyRequestResponse): string {
    const encoding = headers['content-encoding'] ?? 'identity';
    const heads = Object.entries(headers).filter(([name]) => !OWN_HEADS.includes(name));
    const body = UNPACK[encoding]?.(rawPayload).toString('latin1');
    return JSON.stringify([statusCode, heads.toSorted(), body]);
  }

  /** Asked by everybody in turn, so that one would be sent what was kept for another. */
  async function findDiffering(
    urls: readonly string[],
    encodings: readonly string[],
    askers: readonly Who[] = ASKERS,
  ) {
    const differing: string[] = [];
    for (const url of urls) {
      for (const who of askers) {
        const plain = await askOf(unkept, url, who);
        if (plain.statusCode >= 500) throw new Error(`${url}: ${plain.body}`);
        const isPersonal = plain.headers['cache-control'] === 'no-store';
        for (const encoding of isPersonal ? encodings.slice(0, 1) : encodings) {
          // Of what nobody keeps, only a large one that was packed says that it may be packed.
          const packed = { 'accept-encoding': encoding };
          const expected = isPersonal ? await askOf(unkept, url, who, packed) : plain;
          for (const time of ['first', 'again']) {
            const answer = await ask(url, who, { 'accept-encoding': encoding });
            const isSame = wholeOf(answer) === wholeOf(expected);
            if (!isSame) differing.push(`${url} to ${who} as ${encoding}, ${time}`);
          }
        }
      }
    }
    return differing;
  }

  test('to everybody, in every encoding', async () => {
    expect(doors.length).toBeGreaterThan(80);
    expect(await findDiffering(doors, Object.keys(UNPACK))).toEqual([]);
    expect((await tallyOf(kept)).hits).toBeGreaterThan(500);
  });

  test('after a publication, of now and of before', async () => {
    const url = '/releases/2019-06/rankings/gdp';
    const before = await ask(url);
    editFile(fileIn(world.folder, '附件1'), '8-8.5,8.1,已完成', '8-8.5,8.4,已完成');
    const { loadId } = await loadFiles(world.db, [world.folder], LATER);
    expect(loadId).toBe(2);
    expect((await ask(url)).json()).toMatchObject({ rows: [{ actual: 8.4 }, {}, {}, {}] });
    expect(await findDiffering(doors, ['zstd'])).toEqual([]);
    const earlier = doors.map((door) => `${door}${door.includes('?') ? '&' : '?'}asOf=1`);
    expect(await findDiffering(earlier, ['identity'], ['nobody', 'officer'])).toEqual([]);
    expect((await ask(`${url}?asOf=1`)).body).toBe(before.body);
  });

  test('told not to have changed, to whom it has not', async () => {
    for (const who of ASKERS) {
      const { headers } = await ask('/releases/2019-06/overview', who);
      for (const asker of ASKERS) {
        const had = { 'if-none-match': String(headers.etag) };
        const { statusCode } = await ask('/releases/2019-06/overview', asker, had);
        expect(statusCode, `${asker} with the tag of ${who}`).toBe(asker === who ? 304 : 200);
      }
    }
  });

  test('of a draft as it is now, and only to those who may', async () => {
    const desk = '/desk/releases/2019-06';
    const url = '/releases/2019-06/rankings/fixed-asset-investment?draft=2019-06';
    await world.send(`${desk}/revisions`, { reason: '更正' });
    const { misses } = await tallyOf(kept);
    for (const figure of ['765.4', '654.3']) {
      const text = readFileSync(fileIn(world.folder, '附件1'), 'utf8').replace(RESTRICTED, figure);
      const { id } = (await world.send(`${desk}/uploads`, { text })).json<{ id: string }>();
      const order = { uploadId: id, warningsReason: '已核对' };
      expect((await world.send(`${desk}/loads`, order)).statusCode).toBe(201);
      expect((await ask(url, 'officer')).body).toContain(`"actual":${figure}`);
      assertProblem(await ask(url, 'nobody'), 'sign-in-needed');
    }
    expect(await tallyOf(kept)).toMatchObject({ misses });
  });
});
