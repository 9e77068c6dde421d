import type { FastifyInstance } from 'fastify';
import { beforeAll, expect, test } from 'vitest';
import { openEdition } from '#server/desk/prepare.ts';
import type { SavedQuery } from '#server/schemas/saved-queries.ts';
import type { Alias, LeftOutName } from '#server/schemas/uploads.ts';
import { loadRelease } from '#test/fixtures/tables/context.ts';
import { afterFile } from '#test/support/after-file.ts';
import { fixtureApp, fixtureFile, openNode } from '#test/support/database.ts';
import { signIn } from './officer.ts';

const TURNS = 5;
const OF_QUERIES = 20;
const LI = { name: 'li', roles: ['officer' as const], door: 'session' as const };

/** Two servers of one database. */
let nodes: FastifyInstance[];
let headers: Record<string, string>;

beforeAll(async () => {
  const file = await fixtureFile();
  const [here, there] = [await openNode(file), await openNode(file)];
  nodes = [await fixtureApp(here), await fixtureApp(there)];
  for (const app of nodes) afterFile(() => app.close());
  // Both have written something: neither is late by the start of the thread that does.
  headers = await signIn(here, LI.name, LI.roles);
  const edition = { info: loadRelease('2019-06'), reason: '更正', fromRelease: null };
  await openEdition(there, edition, { actor: LI, now: new Date() });
});

/**
 * Sends the same to both at once, some times: all of them at once would wait for each other longer than one may.
 * @param payloadOf what is sent to the first or the second in a turn
 * @returns the statuses of each turn, the smaller first
 */
async function race(
  address: string | ((turn: number) => string),
  payloadOf: (turn: number, node: number) => object,
  count = TURNS,
): Promise<number[][]> {
  const send = async (app: FastifyInstance, node: number, turn: number) => {
    const url = `/api/v1${typeof address === 'string' ? address : address(turn)}`;
    const payload = payloadOf(turn, node);
    return (await app.inject({ method: 'POST', url, headers, payload })).statusCode;
  };
  const turns: number[][] = [];
  for (let turn = 0; turn < count; turn += 1) {
    const statuses = await Promise.all(nodes.map((app, node) => send(app, node, turn)));
    turns.push(statuses.toSorted((a, b) => a - b));
  }
  return turns;
}

const all = (statuses: number[], count = TURNS) => Array<number[]>(count).fill(statuses);
const list = async <Row>(path: string): Promise<Row[]> =>
  (await nodes[0]!.inject({ url: `/api/v1${path}`, headers })).json<Row[]>();
/** Names tell no digits apart. */
const word = (start: string, turn: number) => `${start}${'甲'.repeat(turn + 1)}`;

test('of two queries kept under one name the second is refused', async () => {
  const named = (turn: number) => ({ name: `查询${turn}`, query: '' });
  expect(await race('/queries', named, OF_QUERIES)).toEqual(all([200, 409], OF_QUERIES));
  expect(await list<SavedQuery>('/queries')).toHaveLength(OF_QUERIES);
});

test('of a name mapped to two things the second is refused; twice to one it is mapped once', async () => {
  const map = (start: string, ids: readonly string[]) =>
    race('/desk/aliases', (turn, node) => ({
      ...{ kind: 'indicator', alias: word(start, turn), id: ids[node] },
    }));
  expect(await map('异名', ['gdp', 'retail-sales'])).toEqual(all([201, 422]));
  expect(await map('同名', ['gdp', 'gdp'])).toEqual(all([201, 201]));
  expect(await list<Alias>('/desk/aliases')).toHaveLength(2 * TURNS);
});

test('a name left out twice is left out once', async () => {
  const names = '/desk/left-out-names';
  const statuses = await race(names, (turn) => ({ release: '2019-06', name: word('不读', turn) }));
  expect(statuses).toEqual(all([201, 201]));
  expect(await list<LeftOutName>(names)).toHaveLength(TURNS);
});

test('of two beginnings of an assessment the second is refused', async () => {
  const scheme = '县域评价办法（虚构）';
  const statuses = await race(
    (turn) => `/assessments/${encodeURIComponent(`试评${turn}`)}/steps`,
    (_, node) => ({ step: 'begun', scheme, year: 2027, title: ['甲拟', '乙拟'][node] }),
  );
  expect(statuses).toEqual(all([200, 409]));
});
