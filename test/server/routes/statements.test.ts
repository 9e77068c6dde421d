import type { KyselyPlugin } from 'kysely';
import { expect, test } from 'vitest';
import { buildApp } from '#server/app.ts';
import { fixtureDatabase } from '#test/support/database.ts';

/**
 * Of what each statement of a request reads first, in the order they were asked.
 * @param before what was asked before it, where the same would be answered with what is kept of that
 */
async function tablesAskedBy(
  address: string,
  { before = address, answersMegabytes = 0 } = {},
): Promise<string[]> {
  const asked: string[] = [];
  const watch: KyselyPlugin = {
    transformQuery: ({ node }) => {
      const [, table = node.kind] =
        /"kind":"TableNode".*?"name":"(\w+)"/u.exec(JSON.stringify(node)) ?? [];
      asked.push(table);
      return node;
    },
    transformResult: ({ result }) => Promise.resolve(result),
  };
  const db = (await fixtureDatabase()).withPlugin(watch);
  const app = await buildApp({ db, pagesRoot: null, version: '1.2.3', answersMegabytes });
  // What is kept for each version of the data is there.
  await app.inject(before);
  asked.length = 0;
  const { statusCode } = await app.inject(address);
  await app.close();
  expect(statusCode).toBe(200);
  return asked;
}

const cases: { address: string; before?: string; tables: string[] }[] = [
  // What they are worked out of is kept with the view.
  { address: 'releases/2019-06/rankings/gdp', tables: [] },
  { address: 'releases/2019-06/overview', tables: [] },
  {
    address: 'releases/2019-06/rankings/gdp',
    before: 'releases/2019-06/rankings/industrial-value-added',
    // Its lists are one query in another.
    tables: ['observation', 'observation', 'target', 'source'],
  },
  {
    address: 'observations.csv?indicator=gdp&release=2019-06',
    before: 'observations.csv?indicator=gdp',
    // Which months are held; which blocks, and how large the first are, each one query in another; then these.
    tables: [
      ...['release_indicator', 'release_indicator', 'release_indicator'],
      ...['observation', 'observation', 'observation'],
    ],
  },
];

/** Is an edition due, which load is the latest; then what the answer is made of. */
const WHICH = ['edition', 'load'];

test.for(cases)(
  '$address asks the database once which data it is made of',
  async ({ address, before = address, tables }) => {
    const asked = await tablesAskedBy(`/api/v1/${address}`, { before: `/api/v1/${before}` });
    expect(asked).toEqual([...WHICH, ...tables]);
  },
);

test('a page of a wide table opens the print of a release once, however many its lines are', async () => {
  const sheetsAskedBy = async (limit: number) => {
    const values = 'across=region&values=actual';
    const asked = await tablesAskedBy(
      `/api/v1/observations/table?${values},printed&limit=${limit}`,
      { before: `/api/v1/observations/table?${values}` },
    );
    return asked.filter((table) => table === 'sheet').length;
  };
  expect(await sheetsAskedBy(10)).toBe(await sheetsAskedBy(1));
});

test('of an answer that is kept nothing is asked but which data there are', async () => {
  expect(await tablesAskedBy('/api/v1/releases/2019-06/overview', { answersMegabytes: 1 })).toEqual(
    WHICH,
  );
});
