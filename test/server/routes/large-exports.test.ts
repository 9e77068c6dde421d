import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { get, type IncomingMessage, type OutgoingHttpHeaders } from 'node:http';
import { connect } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { zstdDecompressSync } from 'node:zlib';
import type { FastifyInstance } from 'fastify';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildApp, type AppOptions } from '#server/app.ts';
import type { Db } from '#server/store/database.ts';
import { afterFile } from '#test/support/after-file.ts';
import { LARGE_ROWS, largeDatabase } from '#test/support/large-world.ts';

const CSV = '/api/v1/observations.csv';

/** A server of a large world that listens. */
async function serve(spool: AppOptions['spool'] = {}) {
  const db = await largeDatabase();
  const app = await buildApp({ db, pagesRoot: null, version: '1', spool });
  const address = await app.listen({ host: '127.0.0.1', port: 0 });
  afterFile(() => app.close());
  const ask = (path: string, headers: OutgoingHttpHeaders = {}, method = 'GET') =>
    new Promise<IncomingMessage>((resolve, reject) => {
      get(`${address}${path}`, { headers, method, agent: false }, resolve).on('error', reject);
    });
  const whole = async (path: string, headers: OutgoingHttpHeaders = {}, method = 'GET') => {
    const reply = await ask(path, headers, method);
    return { reply, headers: reply.headers, body: await buffer(reply) };
  };
  return { app, db, address, ask, whole };
}

/** What exports take of the disk. */
async function spooled(app: FastifyInstance): Promise<number> {
  const { body } = await app.inject('/metrics');
  return Number(/^tongbao_spool_bytes (\S+)$/mu.exec(body)?.[1]);
}

const digestOf = (body: Buffer) =>
  `sha-256=:${createHash('sha256').update(body).digest('base64')}:`;

let whole: Awaited<ReturnType<typeof serve>>['whole'];
let address: string;
beforeAll(async () => {
  ({ address, whole } = await serve());
});

describe('an export that takes long to write', () => {
  test('is sent while it is written, and told whole to whoever asks again', async () => {
    const first = await whole(CSV);
    expect(first.headers).toMatchObject({
      'transfer-encoding': 'chunked',
      'accept-ranges': 'bytes',
    });
    // What can be told only of a whole is not told before its first byte.
    for (const name of ['content-length', 'unencoded-digest', 'tongbao-rows'])
      expect(first.headers[name]).toBeUndefined();
    // The heads, and a line a figure.
    expect(first.body.toString().split('\r\n')).toHaveLength(LARGE_ROWS + 2);

    const again = await whole(CSV);
    expect(again.body.equals(first.body)).toBe(true);
    const told = {
      'content-length': String(first.body.length),
      'unencoded-digest': digestOf(first.body),
      'tongbao-rows': String(LARGE_ROWS),
    };
    expect(again.headers).toMatchObject(told);
    const head = await whole(CSV, {}, 'HEAD');
    expect(head.headers).toMatchObject(told);
    expect(head.body).toHaveLength(0);
  });

  test('HEAD has it written, when nobody has asked for it yet', async () => {
    const path = `${CSV}?names=id`;
    const { headers } = await whole(path, {}, 'HEAD');
    const { body } = await whole(path);
    expect(headers).toMatchObject({
      'content-length': String(body.length),
      'unencoded-digest': digestOf(body),
    });
  });

  test('tells its digest behind it, to who says that trailers are read', async () => {
    const path = `${CSV}?names=short`;
    const { reply, headers, body } = await whole(path, { te: 'trailers' });
    expect(headers.trailer).toBe('unencoded-digest');
    expect(reply.trailers).toEqual({ 'unencoded-digest': digestOf(body) });
    const plain = await whole(`${path}&bom=0`);
    expect(plain.reply.trailers).toEqual({});
  });

  test('over HTTP/1.0, which has no chunks to be counted, it is written before it is sent', async () => {
    const { hostname, port } = new URL(address);
    const socket = connect(Number(port), hostname);
    socket.write(`GET ${CSV}?lang=en&bom=0 HTTP/1.0\r\nHost: localhost\r\n\r\n`);
    const [head = '', ...body] = (await buffer(socket)).toString('latin1').split('\r\n\r\n');
    const length = Number(/^content-length: (\d+)$/imu.exec(head)?.[1]);
    expect(body.join('')).toHaveLength(length);
  });

  test('compressed it is the same bytes, first and again', async () => {
    const path = `${CSV}?lang=en`;
    const headers = { 'accept-encoding': 'zstd' };
    const [first, again, plain] = [
      await whole(path, headers),
      await whole(path, headers),
      await whole(path),
    ];
    expect(zstdDecompressSync(first.body).equals(plain.body)).toBe(true);
    expect(again.body.equals(first.body)).toBe(true);
    expect(again.headers['unencoded-digest']).toBe(digestOf(plain.body));
  });
});

describe('a part of it', () => {
  const path = `${CSV}?values=actual`;

  test('is had before the whole was asked for, and parts make the whole', async () => {
    const second = await whole(path, { range: 'bytes=1000000-' });
    expect(second.reply.statusCode).toBe(206);
    const { etag = '' } = second.headers;
    expect(etag).toMatch(/^"/u);
    const first = await whole(path, { range: 'bytes=0-999999', 'if-range': etag });
    const all = await whole(path);
    const size = all.body.length;
    expect(first.headers).toMatchObject({
      'content-length': '1000000',
      'content-range': `bytes 0-999999/${size}`,
      'unencoded-digest': digestOf(all.body),
    });
    expect(second.headers['content-range']).toBe(`bytes 1000000-${size - 1}/${size}`);
    expect(Buffer.concat([first.body, second.body]).equals(all.body)).toBe(true);
    expect(all.headers.etag).toBe(etag);
  });

  test('is never compressed, and of compressed bytes none is to be had', async () => {
    const headers = { 'accept-encoding': 'gzip' };
    const part = await whole(path, { ...headers, range: 'bytes=0-9' });
    expect([part.body.length, part.headers['content-encoding']]).toEqual([10, undefined]);
    const zipped = await whole(path, headers);
    expect(zipped.headers.etag).toMatch(/^W\//u);
    const ifRange = zipped.headers.etag;
    const { reply } = await whole(path, { range: 'bytes=0-9', 'if-range': ifRange });
    expect(reply.statusCode).toBe(200);
  });

  test('of other data than now is not to be had: all of it is sent', async () => {
    const { reply, body } = await whole(path, { range: 'bytes=5-9', 'if-range': '"before"' });
    expect(reply.statusCode).toBe(200);
    expect(Number(reply.headers['content-length'])).toBe(body.length);
  });

  test('that there is not is refused with the size of the whole', async () => {
    const { reply, headers, body } = await whole(path, { range: 'bytes=999999999-' });
    const size = (await whole(path, {}, 'HEAD')).headers['content-length'];
    expect(reply.statusCode).toBe(416);
    expect(headers['content-range']).toBe(`bytes */${size}`);
    expect(headers['content-disposition']).toBeUndefined();
    expect(JSON.parse(body.toString())).toMatchObject({ code: 'bad-range' });
  });
});

test.for([
  { name: 'as it was written', path: CSV, headers: {}, isStrong: true },
  { name: 'compressed', path: CSV, headers: { 'accept-encoding': 'gzip' }, isStrong: false },
  {
    name: 'of a kind that is never compressed',
    path: '/api/v1/observations.parquet?from=2022-10',
    headers: { 'accept-encoding': 'gzip' },
    isStrong: true,
  },
])('what has not changed has the tag of the file: $name', async ({ path, headers, isStrong }) => {
  const { etag = '' } = (await whole(path, headers)).headers;
  expect(etag.startsWith('"')).toBe(isStrong);
  const { reply } = await whole(path, { ...headers, 'if-none-match': etag });
  expect([reply.statusCode, reply.headers.etag]).toEqual([304, etag]);
});

describe('who asks at the same time', () => {
  test('follows the one file, whoever of them leaves', async () => {
    const own = await serve();
    const leaving = await own.ask(CSV);
    await once(leaving, 'readable');
    const staying = own.whole(CSV);
    const slow = await own.ask(CSV);
    leaving.destroy();
    const { body } = await staying;
    expect(body.toString().split('\r\n')).toHaveLength(LARGE_ROWS + 2);
    // One file, and whoever read nothing so far finds all of it.
    expect(await spooled(own.app)).toBe(body.length);
    expect((await buffer(slow)).equals(body)).toBe(true);
  });

  test('without anybody it is written no further, and what was written goes', async () => {
    const own = await serve();
    const leaving = await own.ask(CSV);
    await once(leaving, 'readable');
    expect(await spooled(own.app)).toBeGreaterThan(0);
    leaving.destroy();
    await expect.poll(() => spooled(own.app)).toBe(0);
    const { headers } = await own.whole(CSV);
    expect(headers['content-length']).toBeUndefined();
  });
});

describe('an export that breaks off', () => {
  test.for(['identity', 'gzip', 'zstd'])(
    'does not end as a whole one does (%s)',
    async (encoding) => {
      const own = await serve();
      const reply = await own.ask(CSV, { 'accept-encoding': encoding });
      await once(reply, 'readable');
      await closeUnderneath(own.db);
      await expect(buffer(reply)).rejects.toMatchObject({ code: 'ECONNRESET' });
      expect(reply.complete).toBe(false);
    },
  );
});

/** As a disk that goes away. */
async function closeUnderneath(db: Db): Promise<void> {
  await db.destroy();
}

describe('without room to keep it', () => {
  test('it is the same, but no length is known before, and no part', async () => {
    const own = await serve({ megabytes: 1 });
    const [first, again, head, part] = [
      await own.whole(CSV),
      await own.whole(CSV),
      await own.whole(CSV, {}, 'HEAD'),
      await own.whole(CSV, { range: 'bytes=5-9' }),
    ];
    const { body } = await whole(CSV);
    expect(first.body.equals(body)).toBe(true);
    expect(again.body.equals(body)).toBe(true);
    expect(again.headers['content-length']).toBeUndefined();
    expect(head.headers['unencoded-digest']).toBe(digestOf(body));
    expect([part.reply.statusCode, part.body.length]).toEqual([200, body.length]);
    await expect.poll(() => spooled(own.app)).toBe(0);
  });
});
