import type { FastifyInstance } from 'fastify';
import Schema from 'typebox/schema';
import { beforeAll, describe, expect, test } from 'vitest';
import { fixtureApp } from '#test/support/database.ts';

interface Operation {
  tags: string[];
  summary: string;
  parameters?: { name: string; in: string; required: boolean; schema: object }[];
  responses: Record<string, { description: string; content?: Record<string, { schema: object }> }>;
}
interface Document {
  openapi: string;
  info: Record<string, string>;
  tags: { name: string }[];
  paths: Record<string, Record<string, Operation>>;
}

let app: FastifyInstance;
let document: Document;
beforeAll(async () => {
  app = await fixtureApp();
  document = (await app.inject('/api/v1/openapi.json')).json<Document>();
});

/** Every address of the contract, with one that there is. */
const ADDRESSES = {
  '/api/v1/releases': 'releases',
  '/api/v1/releases/{release}': 'releases/2019-06',
  '/api/v1/releases/{release}/overview': 'releases/2019-06/overview',
  '/api/v1/releases/{release}/scorecards/{region}': 'releases/2019-06/scorecards/gaoxin',
  '/api/v1/releases/{release}/departments': 'releases/2019-06/departments',
  '/api/v1/releases/{release}/departments/{department}': 'releases/2019-06/departments/swj',
  '/api/v1/releases/{release}/rankings': 'releases/2019-06/rankings',
  '/api/v1/releases/{release}/rankings/{indicator}': 'releases/2019-06/rankings/gdp',
  '/api/v1/releases/{release}/net-entries': 'releases/2019-06/net-entries',
  '/api/v1/releases/{release}/findings': 'releases/2019-06/findings',
  '/api/v1/releases/{release}/trends': 'releases/2019-06/trends?indicator=gdp',
  '/api/v1/series': 'series?indicator=gdp&region=leping',
  '/api/v1/observations': 'observations',
  '/api/v1/prices': 'prices',
  '/api/v1/households': 'households',
  '/api/v1/plans': 'plans',
  '/api/v1/regions': 'regions',
  '/api/v1/departments': 'departments',
  '/api/v1/indicators': 'indicators',
  '/api/v1/search-index': 'search-index',
};
const CASES = Object.entries(ADDRESSES).map(([path, example]) => ({ path, example }));

describe('the description of the API', () => {
  test('is OpenAPI 3.1 with a title and a version', () => {
    expect(document.openapi).toBe('3.1.0');
    expect(document.info).toMatchObject({ title: '通报 Tongbao', version: '1.2.3' });
  });

  test.for(CASES)('has $path and its table', ({ path }) => {
    expect(Object.keys(document.paths)).toEqual(expect.arrayContaining([path, `${path}.csv`]));
  });

  test('says of every address what it takes and gives', () => {
    const tags = document.tags.map(({ name }) => name);
    for (const path of CASES.flatMap((one) => [one.path, `${one.path}.csv`])) {
      const get = document.paths[path]?.get;
      expect(get?.summary, path).toMatch(/\S/u);
      expect(tags, path).toEqual(expect.arrayContaining(get?.tags ?? ['none']));
      const inPath = [...path.matchAll(/\{(\w+)\}/gu)].map(([, name]) => name);
      const declared = get?.parameters?.filter((one) => one.in === 'path') ?? [];
      expect(
        declared.map(({ name }) => name),
        path,
      ).toEqual(inPath);
      expect(
        declared.every(({ required }) => required),
        path,
      ).toBe(true);
      for (const status of ['200', '400', '404']) {
        const response = get?.responses[status];
        expect(response?.description, `${path} ${status}`).toEqual(expect.any(String));
      }
    }
  });

  test('writes what may be null as 3.1 does', () => {
    const text = JSON.stringify(document);
    expect(text).not.toContain('"nullable"');
    expect(text).toContain('{"type":"null"}');
  });

  test('leaves no reference open', () => {
    expect(JSON.stringify(document)).not.toContain('"$ref"');
  });

  test('has pages to read', async () => {
    const page = await app.inject('/api/docs');
    expect(page.statusCode).toBe(200);
    expect(page.headers['content-type']).toContain('text/html');
  });
});

test.for(['/api/docs?x=1', '/api/docs/?url=https://elsewhere.example/'])(
  'the pages to read are at %s too, without what they would take for their own address',
  async (url) => {
    const { statusCode, headers } = await app.inject(url);
    expect([statusCode, headers.location]).toEqual([302, '/api/docs']);
  },
);

test.for(['/api/docs', '/api/docs/'])('the pages at %s find their files', async (url) => {
  const { body } = await app.inject(url);
  const files = [...body.matchAll(/(?:src|href)="([^"]+)"/gu)].map(([, file]) => file ?? '');
  expect(files.length).toBeGreaterThan(4);
  for (const file of files) {
    const { pathname } = new URL(file, `http://localhost${url}`);
    expect((await app.inject(pathname)).statusCode, pathname).toBe(200);
  }
});

test('patterns mean the same in every language: no \\d, which elsewhere has more digits', () => {
  expect(JSON.stringify(document)).not.toMatch(/"pattern":"[^"]*\\\\[dws]/u);
});

describe('an answer is what the description says', () => {
  const schemaOf = (path: string) =>
    document.paths[path]?.get?.responses['200']?.content?.['application/json']?.schema;

  test.for(CASES)('of $path', async ({ path, example }) => {
    const response = await app.inject(`/api/v1/${example}`);
    expect(response.statusCode).toBe(200);
    const [isRight, errors] = Schema.Errors(schemaOf(path) ?? { not: {} }, response.json());
    expect([isRight, errors]).toEqual([true, []]);
  });

  test.for(['rankings', 'rankings/gdp'])('of %s by some fields of its rows', async (path) => {
    const schema = schemaOf(`/api/v1/releases/{release}/${path.replace('gdp', '{indicator}')}`);
    const response = await app.inject(`/api/v1/releases/2019-06/${path}?fields=regionId,rank`);
    expect(Schema.Check(schema ?? { not: {} }, response.json())).toBe(true);
    expect(JSON.stringify(schema)).toContain('"regionId"');
  });

  test('to an unknown address', async () => {
    const schema = document.paths['/api/v1/releases/{release}']?.get?.responses['404']?.content;
    const [problem] = Object.values(schema ?? {});
    const response = await app.inject('/api/v1/releases/2018-06');
    expect(Schema.Check(problem?.schema ?? { not: {} }, response.json())).toBe(true);
    expect(Object.keys(schema ?? {})).toEqual(['application/problem+json']);
  });
});
