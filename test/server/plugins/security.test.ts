import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildApp } from '#server/app.ts';
import { newFolder } from '#test/support/data-folder.ts';
import { fixtureDatabase } from '#test/support/database.ts';

const START = 'start(1 < 2);\n';
const DATA = '<script type="application/json">{"a": 1}</script>';
const PAGE = `<!doctype html><title>通报</title><script src="/theme.js"></script>${DATA}<script>${START}</script>`;

let app: FastifyInstance;
beforeAll(async () => {
  const root = newFolder();
  writeFileSync(join(root, '200.html'), PAGE);
  app = await buildApp({ db: await fixtureDatabase(), pagesRoot: root, version: '1' });
});

async function framing(url: string) {
  const { headers } = await app.inject(url);
  const policy = String(headers['content-security-policy']);
  return [/frame-ancestors ([^;]*)/u.exec(policy)?.[1], headers['x-frame-options']];
}

test.for(['/?embed=1', '/indicators/gdp?chart=map&embed=1'])(
  'other sites may frame %s',
  async (url) => {
    expect(await framing(url)).toEqual(['*', undefined]);
  },
);

test.for([
  '/',
  '/indicators/gdp',
  '/desk?embed=1',
  '/desk/loads?embed=1',
  '/sign-in?embed=1',
  '/welcome?embed=1',
  '/?embed=1&draft=2019-06',
  '/api/v1/session?embed=1',
  '/api/v1/releases?embed=1',
])('nobody may frame %s', async (url) => {
  expect(await framing(url)).toEqual(["'none'", 'DENY']);
});

test('other sites may load the script beside a frame, and no other file', async () => {
  const policyOf = async (url: string) =>
    (await app.inject(url)).headers['cross-origin-resource-policy'];
  expect(await policyOf('/embed.js')).toBe('cross-origin');
  expect(await policyOf('/theme.js')).toBe('same-origin');
  expect(await policyOf('/api/v1/releases')).toBe('same-origin');
});

test('scripts and styles of the program go without the policy, which counts for documents alone', async () => {
  const headersOf = async (url: string) => (await app.inject(url)).headers;
  const script = await headersOf('/_app/immutable/start.js');
  expect(script['content-security-policy']).toBeUndefined();
  expect(script['x-content-type-options']).toBe('nosniff');
  expect(script['cross-origin-resource-policy']).toBe('same-origin');
  for (const url of [
    '/_app/immutable/none',
    '/_app/immutable/none?a.js',
    '/_app/none.js',
    '/theme.js',
  ]) {
    expect((await headersOf(url))['content-security-policy'], url).toContain("default-src 'self'");
  }
});

test('one answer does not change the next: each is by its own address', async () => {
  const all = await Promise.all(['/?embed=1', '/desk', '/?embed=1'].map(framing));
  expect(all.map(([ancestors]) => ancestors)).toEqual(['*', "'none'", '*']);
});

describe('scripts', () => {
  const directive = async (url: string, name: string) => {
    const { headers } = await app.inject(url);
    const policy = String(headers['content-security-policy']);
    return new RegExp(`${name} ([^;]*)`, 'u').exec(policy)?.[1];
  };

  test.for(['/', '/regions/leping', '/api/v1/releases', '/api/docs'])(
    'run from %s by file, or by the hash of the one that stands in the page',
    async (url) => {
      const hash = createHash('sha256').update(START).digest('base64');
      expect(await directive(url, 'script-src')).toBe(`'self' 'sha256-${hash}'`);
    },
  );

  test('stand in the pages to read only as files', async () => {
    const { body } = await app.inject('/api/docs');
    const inline = [...body.matchAll(/<script\b(?![^>]*\bsrc=)|\son\w+=/gu)];
    expect(inline).toEqual([]);
  });
});

describe('https alone', () => {
  test('is not asked for unless it is set', async () => {
    expect((await app.inject('/')).headers['strict-transport-security']).toBeUndefined();
  });

  test('is asked for as long as is set, of no other name', async () => {
    const set = { pagesRoot: null, version: '1', hstsDays: 30 };
    const own = await buildApp({ db: await fixtureDatabase(), ...set });
    const { headers } = await own.inject('/api/v1/releases');
    expect(headers['strict-transport-security']).toBe('max-age=2592000');
  });
});
