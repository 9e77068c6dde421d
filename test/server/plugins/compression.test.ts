import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib';
import type { FastifyInstance } from 'fastify';
import { beforeAll, describe, expect, test } from 'vitest';
import { fixtureApp } from '#test/support/database.ts';

let app: FastifyInstance;
beforeAll(async () => {
  app = await fixtureApp();
});

const ENCODINGS = [
  { encoding: 'zstd', decompress: zstdDecompressSync },
  { encoding: 'br', decompress: brotliDecompressSync },
  { encoding: 'gzip', decompress: gunzipSync },
];
/** Answers that are sent whole, and a file that is streamed. */
const PATHS = ['releases/2019-06/overview', 'observations.csv', 'observations.json'];

describe.each(PATHS)('%s', (path) => {
  const get = (accepted: string) =>
    app.inject({ url: `/api/v1/${path}`, headers: { 'accept-encoding': accepted } });

  test.for(ENCODINGS)('by $encoding is the same bytes', async ({ encoding, decompress }) => {
    const plain = await get('identity');
    const response = await get(encoding);
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(response.headers['content-encoding']).toBe(encoding);
    expect(response.headers.vary).toContain('accept-encoding');
    expect(response.rawPayload.length).toBeLessThan(plain.rawPayload.length / 2);
    expect(decompress(response.rawPayload).equals(plain.rawPayload)).toBe(true);
  });
});

test('the digest is of the bytes before compression', async () => {
  const headers = { 'accept-encoding': 'zstd' };
  const zipped = await app.inject({ url: '/api/v1/observations.csv', headers });
  const plain = await app.inject('/api/v1/observations.csv');
  expect(zipped.headers['unencoded-digest']).toBe(plain.headers['unencoded-digest']);
  expect(zipped.headers['content-length']).not.toBe(plain.headers['content-length']);
});

test('of what a browser takes, zstd comes first', async () => {
  const headers = { 'accept-encoding': 'gzip, deflate, br, zstd' };
  const response = await app.inject({ url: '/api/v1/indicators', headers });
  expect(response.headers['content-encoding']).toBe('zstd');
});
