import type { FastifyInstance } from 'fastify';
import { beforeAll, describe, expect, test } from 'vitest';
import { readPlainParameters } from '#server/plugins/plain-parameters.ts';
import { fixtureApp } from '#test/support/database.ts';
import { assertProblem } from '#test/support/problem.ts';
import { keyOf } from '#test/support/sign-in.ts';

interface Parameter {
  name: string;
  in: string;
  required?: boolean;
  example?: string;
  schema: { type?: string; minimum?: number; maximum?: number };
}
type Paths = Record<string, Record<string, { parameters?: Parameter[] }>>;

let app: FastifyInstance;
beforeAll(async () => {
  app = await fixtureApp();
});

/** What JavaScript takes for a number and nobody would write for one, and what is none. */
const NO_NUMBERS = [
  ...['Infinity', '-Infinity', 'NaN', '1e400', '1e2', '1E2', '0x10', '0b11', '0o7', '1_000'],
  ...['', ' ', ' 5', '5 ', '+5', '-', '--5', '5-', '.5', '5.', '1.0', '5.5', '007', '-0', '00'],
  ...[
    '1,000',
    '１２',
    '٣',
    '五',
    'null',
    'true',
    '[]',
    '5%00',
    '\t5',
    '5\n',
    '12345678901234567890',
  ],
];

describe('every number that an address takes', () => {
  test('is written in plain digits, once', async () => {
    const { paths } = (await app.inject('/api/v1/openapi.json')).json<{ paths: Paths }>();
    const headers = await keyOf(app.db, 'zhao', ['officer', 'publisher', 'administrator']);
    let tried = 0;
    for (const [path, operations] of Object.entries(paths)) {
      for (const [method, { parameters = [] }] of Object.entries(operations)) {
        const numbers = parameters.filter(({ schema }) =>
          ['integer', 'number'].includes(schema.type ?? ''),
        );
        for (const one of numbers) {
          const texts = one.in === 'path' ? NO_NUMBERS.filter((text) => text.trim()) : NO_NUMBERS;
          for (const text of texts) {
            const url = addressOf(path, parameters, one, encodeURIComponent(text));
            const response = await app.inject({
              method: method.toUpperCase() as 'GET',
              url,
              ...(/\/(?:desk|audit)\b/u.test(path) && { headers }),
              ...(path.endsWith('/undo') && { payload: { reason: '试' } }),
            });
            expect([url, response.statusCode]).toEqual([url, 400]);
            assertProblem(response, 'bad-request');
            expect(response.json<{ detail: string }>().detail).toContain(one.name);
            tried += 1;
          }
          if (one.in !== 'query') continue;
          const url = `${addressOf(path, parameters, one, '1')}&${one.name}=2`;
          const response = await app.inject({ url, headers });
          assertProblem(response, 'bad-request');
          expect(response.json<{ detail: string }>().detail).toContain(`${one.name} 只能给一次`);
        }
      }
    }
    expect(tried).toBeGreaterThan(700);
  });

  test('is taken where it is plain', async () => {
    for (const url of [
      'observations?limit=5',
      'observations?limit=5&offset=0',
      'observations.csv?last=12',
    ]) {
      expect((await app.inject(`/api/v1/${url}`)).statusCode, url).toBe(200);
    }
  });
});

test('a text that is given twice is refused as well, by name', async () => {
  const response = await app.inject('/api/v1/observations?region=leping&region=gaoxin');
  assertProblem(response, 'bad-request');
  expect(response.json()).toMatchObject({ detail: '参数有误：region 只能给一次。' });
});

describe('parameters', () => {
  const schema = {
    properties: {
      n: { type: 'number' },
      i: { type: 'integer' },
      b: { type: 'boolean' },
      s: { type: 'string' },
    },
  };
  const cases = [
    { name: 'numbers', given: { n: '-2.50', i: '-12' }, read: { n: -2.5, i: -12 } },
    { name: 'nought', given: { n: '0', i: '0' }, read: { n: 0, i: 0 } },
    { name: 'less than one', given: { n: '0.5' }, read: { n: 0.5 } },
    { name: 'true and false alone', given: { b: 'true' }, read: { b: true } },
    { name: 'no other yes', given: { b: '1' }, read: { b: '1' } },
    { name: 'a text as it is', given: { s: '5' }, read: { s: '5' } },
    { name: 'what is not described as it is', given: { x: '5' }, read: { x: '5' } },
  ];
  test.for(cases)('are read by their type: $name', ({ given, read }) => {
    const parameters = { ...given };
    expect(readPlainParameters(schema, parameters)).toEqual([]);
    expect(parameters).toEqual(read);
  });
});

describe('in a body', () => {
  const wrong = [
    { name: 'a number as text', query: { last: '12' } },
    { name: 'null for a number', query: { last: null } },
    { name: 'a truth for a number', query: { last: true } },
    { name: 'more than a double holds', query: '{"last":1e400}' },
    { name: 'null for a text', query: { region: null } },
    { name: 'a number for a text', query: { region: 5 } },
    { name: 'a list of one for a text', query: { region: ['leping'] } },
  ];
  test.for(wrong)('nothing is made to fit: $name', async ({ query }) => {
    const payload =
      typeof query === 'string'
        ? `{"format":"csv","query":${query}}`
        : JSON.stringify({ format: 'csv', query });
    const headers = { 'content-type': 'application/json' };
    const response = await app.inject({ method: 'POST', url: '/api/v1/frozen', headers, payload });
    assertProblem(response, 'bad-request');
  });
});

function addressOf(path: string, all: readonly Parameter[], one: Parameter, text: string): string {
  const filled = path.replaceAll(/\{(\w+)\}/gu, (_whole, name: string) =>
    name === one.name ? text : (all.find((other) => other.name === name)?.example ?? '2019-06'),
  );
  const others = all.filter(({ name, required, in: place }) => {
    return place === 'query' && required === true && name !== one.name;
  });
  const query = others.map(({ name, example = '' }) => `${name}=${example}&`).join('');
  return one.in === 'query' ? `${filled}?${query}${one.name}=${text}` : filled;
}
