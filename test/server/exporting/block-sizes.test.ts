import type { FastifyInstance } from 'fastify';
import { beforeAll, describe, expect, test } from 'vitest';
import { openExtract } from '#server/exporting/extract.ts';
import { fixtureApp } from '#test/support/database.ts';

let app: FastifyInstance;
beforeAll(async () => {
  app = await fixtureApp();
});

const open = async (query: Parameters<typeof openExtract>[1]) =>
  openExtract(await app.viewAt('public'), query);

/** What is read, one by one. */
async function readAll({ rows }: Awaited<ReturnType<typeof open>>): Promise<number> {
  let count = 0;
  for await (const portion of rows()) count += portion.length;
  return count;
}

describe('how many rows there are', () => {
  test.for([
    { name: 'everything', query: {} },
    { name: 'one region', query: { region: 'leping' } },
    { name: 'one release', query: { release: '2019-06' } },
    { name: 'the last month', query: { last: 1 } },
    { name: 'nothing', query: { from: '2031-01' } },
    { name: 'one status', query: { status: 'met' } },
  ])('of $name is the same before they are read and after', async ({ query }) => {
    const before = await (await open(query)).count();
    const extract = await open({ ...query, names: 'short' });
    expect(await readAll(extract)).toBe(before);
    expect(await extract.count()).toBe(before);
  });

  test('is told where they are no more than asked for, else that there are more', async () => {
    // 213 figures in all, as files.test.ts has them.
    const extract = await open({});
    expect(await extract.countAtMost(213)).toBe(213);
    expect(await extract.countAtMost(212)).toBeNull();
    expect(await extract.countAtMost(1)).toBeNull();
  });

  test('leaves out periods of other releases, however many lie between', async () => {
    const extract = await open({ indicator: 'gdp', release: '2019-06' });
    const count = await extract.count();
    expect(await extract.countAtMost(count)).toBe(count);
    expect(await extract.countAtMost(count - 1)).toBeNull();
  });
});
