import { findPrograms } from '../../postgres/programs.ts';
import type { Bench } from '../bench.ts';
import { measureLoading } from '../cluster/loading.ts';
import { measureMonths } from '../cluster/months.ts';
import { measureNodes, serveNodes } from '../cluster/nodes.ts';
import { measureOneNode } from '../cluster/one-node.ts';
import { measurePublishing } from '../cluster/publishing.ts';
import { startServers, type Servers } from '../cluster/servers.ts';
import type { Figure } from '../figure.ts';
import type { Country } from '../worlds/country.ts';
import { makeCountry } from '../worlds/worlds.ts';

/** PostgreSQL in place of a file: one node against the same on SQLite, then several. */
export async function* measureCluster(bench: Bench): AsyncGenerator<Figure> {
  if (findPrograms() === null) {
    bench.report('没有 PostgreSQL 的程序，不量。');
    return;
  }
  yield* measureAlone(bench);
  yield* measureTogether(bench);
}

async function* measureAlone(bench: Bench): AsyncGenerator<Figure> {
  const { country, cluster } = bench.sizes;
  await using servers = await startServers(0);
  yield* measureLoading(bench, servers);
  const large = { country, database: await fill(bench, servers, 'large', country) };
  yield* measureOneNode(bench, servers, large.database);
  if (cluster.fewMonths === null) return;
  const few = { ...country, months: cluster.fewMonths };
  const small = { country: few, database: await fill(bench, servers, 'small', few) };
  yield* measureMonths(bench, servers, [small, large]);
}

async function* measureTogether(bench: Bench): AsyncGenerator<Figure> {
  const { cluster, draft } = bench.sizes;
  const { country } = draft;
  await using servers = await startServers(cluster.nodes);
  const world = { country, database: await fill(bench, servers, 'several', country) };
  const nodes = await serveNodes(bench, servers, world);
  try {
    yield* measurePublishing(bench, nodes, world);
    // Last: from then on they stay on their cores.
    yield* measureNodes(bench, servers, nodes, country);
  } finally {
    for (const node of nodes) await node[Symbol.asyncDispose]();
  }
}

async function fill(
  bench: Bench,
  servers: Servers,
  name: string,
  country: Country,
): Promise<string> {
  const database = await servers.create(name);
  await makeCountry(bench, database, country);
  return database;
}
