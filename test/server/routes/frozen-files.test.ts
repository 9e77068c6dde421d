import { createHash } from 'node:crypto';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { PassThrough } from 'node:stream';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import { buildApp } from '#server/app.ts';
import { logTo } from '#server/log-output.ts';
import type { Frozen } from '#server/schemas/frozen.ts';
import { openServed, type Db } from '#server/store/database.ts';
import { afterFile } from '#test/support/after-file.ts';
import { fixtureFile } from '#test/support/database.ts';
import { assertProblem } from '#test/support/problem.ts';

/** Compressed already. */
const ALL = { format: 'zip', query: {} };

let database: string;
let folder: string;
let db: Db;
let app: FastifyInstance;
let logged: string[];
beforeEach(async () => {
  database = await fixtureFile();
  folder = `${database}.frozen`;
  db = await openServed(database);
  logged = [];
  const output = new PassThrough();
  output.on('data', (line: Buffer) => logged.push(line.toString()));
  const logger = logTo(output, 'warn');
  app = await buildApp({ db, pagesRoot: null, version: '1.2.3', logger });
  afterFile(() => app.close());
});

const post = () => app.inject({ method: 'POST', url: '/api/v1/frozen', payload: ALL });
const freeze = async () => (await post()).json<Frozen>();
const fileOf = ({ sha256 }: Frozen) => join(folder, sha256);
const hashOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
const pagesOf = async (one: Db) => {
  const query = sql<{ bytes: number }>`select sum(pgsize) as bytes from dbstat`;
  return (await query.execute(one)).rows[0]?.bytes ?? 0;
};

test('what is frozen lies beside the database, under its hash, for its owner alone', async () => {
  expect(existsSync(folder)).toBe(false);
  const before = await pagesOf(db);
  const frozen = await freeze();
  expect(readdirSync(folder)).toEqual([frozen.sha256]);
  expect(statSync(folder).mode & 0o777).toBe(0o700);
  const { mode, size } = statSync(fileOf(frozen));
  expect(mode & 0o777).toBe(0o600);
  expect(hashOf(gunzipSync(readFileSync(fileOf(frozen))))).toBe(frozen.sha256);
  expect(size).toBeGreaterThan(10_000);
  expect((await pagesOf(db)) - before).toBeLessThan(size);
});

describe('a file that is not what was frozen', () => {
  const faults: [string, (file: string) => void][] = [
    ['missing', (file) => rmSync(file)],
    ['empty', (file) => writeFileSync(file, '')],
    ['longer', (file) => appendFileSync(file, 'x')],
    [
      'changed in one byte',
      (file) => {
        const bytes = readFileSync(file);
        bytes[bytes.length >> 1]! ^= 1;
        writeFileSync(file, bytes);
      },
    ],
    [
      'another of the same length',
      (file) => {
        const { size } = statSync(file);
        const other = gzipSync('x');
        writeFileSync(file, Buffer.concat([other, Buffer.alloc(size - other.length)]));
      },
    ],
    [
      'a link to itself elsewhere',
      (file) => {
        renameSync(file, `${file}.moved`);
        symlinkSync(`${file}.moved`, file);
      },
    ],
    [
      'a folder',
      (file) => {
        rmSync(file);
        mkdirSync(file);
      },
    ],
  ];

  test.for(faults)('(%s) is told, logged, and never given out', async ([, spoil]) => {
    const frozen = await freeze();
    spoil(fileOf(frozen));
    const headers = { 'accept-encoding': 'gzip' };
    for (const response of [
      await app.inject(frozen.address),
      await app.inject({ url: frozen.address, headers }),
    ]) {
      assertProblem(response, 'frozen-damaged');
      expect(response.headers['cache-control']).toBe('no-store');
      expect(response.json<{ detail: string }>().detail).not.toContain(folder);
    }
    expect(logged.join('')).toContain(frozen.sha256);
    expect(logged.join('')).toContain('"level":"error"');
  });

  test('is written anew when the same is frozen again', async () => {
    const frozen = await freeze();
    writeFileSync(fileOf(frozen), 'spoilt');
    expect(await freeze()).toEqual(frozen);
    const response = await app.inject(frozen.address);
    expect([response.statusCode, hashOf(response.rawPayload)]).toEqual([200, frozen.sha256]);
  });
});

test('a query too long for anything is not kept', async () => {
  const query = { indicator: Array.from({ length: 2000 }, () => 'gdp').join(',') };
  const payload = { format: 'csv', query };
  const response = await app.inject({ method: 'POST', url: '/api/v1/frozen', payload });
  expect(response.statusCode).toBeGreaterThanOrEqual(400);
  expect(existsSync(folder)).toBe(false);
});
