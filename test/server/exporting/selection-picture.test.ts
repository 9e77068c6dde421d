import type { FastifyInstance } from 'fastify';
import { beforeAll, expect, test } from 'vitest';
import { fixtureApp } from '#test/support/database.ts';
import { assertProblem } from '#test/support/problem.ts';

let app: FastifyInstance;
beforeAll(async () => {
  app = await fixtureApp();
});

const ask = (query: string) => app.inject(`/api/v1/charts/selection.svg?${query}`);
const textsOf = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)</gu)].map(([, text]) => text);

test('figures of one period are a bar for each region, in the order that is asked for', async () => {
  const { body } = await ask('indicator=retail-sales&region=changjiang,leping,zhushan&sort=-value');
  const texts = textsOf(body);
  const names = ['乐平市', '珠山区', '昌江区'].map((name) => texts.indexOf(name));
  expect(names).toEqual(names.toSorted((a, b) => a - b));
  expect(texts).toContain('12.5');
});

test.for(['-period', 'region', 'status', 'target'])(
  'what a long table is sorted by, %s, leaves a picture in the order of the annexes',
  async (sort) => {
    const query = 'indicator=retail-sales&region=changjiang,leping,zhushan';
    const sorted = await ask(`${query}&sort=${sort}`);
    expect([sorted.statusCode, textsOf(sorted.body)]).toEqual([
      200,
      textsOf((await ask(query)).body),
    ]);
  },
);

test('on a map the newest period stands, with its steps', async () => {
  const { body } = await ask('indicator=retail-sales&show=map');
  // 6.9 昌江 to 12.5 乐平 in steps of 1.4, the second from 8.3.
  expect(textsOf(body)).toContain('6.9 至 8.2');
});

test('what makes no picture is refused, with the cure', async () => {
  assertProblem(await ask(''), 'bad-request');
  const mixed = await ask('indicator=urban-income');
  expect(mixed.statusCode).toBe(200);
});
