import { spawnSync } from 'node:child_process';
import { cpus } from 'node:os';
import { pidOf } from '../../postgres/member.ts';
import { urlsOf } from '../../postgres/cluster.ts';
import { LIGHT } from '../answer.ts';
import type { Bench } from '../bench.ts';
import { compare, type Figure } from '../figure.ts';
import type { Country } from '../worlds/country.ts';
import { roundsOf, serveSide, type Side } from './beside.ts';
import { addressesOf, askAll } from './questions.ts';
import type { Servers } from './servers.ts';
import { spentOn, type Spent } from './spent.ts';

/** Servers of one database, each reading from a replica of its own. */
export async function serveNodes(
  bench: Bench,
  servers: Servers,
  { database, country }: { database: string; country: Country },
): Promise<Side[]> {
  const { readUrls } = urlsOf(servers.cluster);
  const nodes: Side[] = [];
  for (const url of readUrls) {
    const replica = new URL(url);
    replica.pathname = new URL(database).pathname;
    nodes.push(await serveSide(bench, { database, readUrls: [replica.href], country }));
  }
  return nodes;
}

/**
 * First answers by one, two and more nodes at once: what one takes of CPU time, with the servers of the
 * database, and how many there are in a second. Each node and its replica have a core, as long as there are any.
 */
export async function* measureNodes(
  bench: Bench,
  servers: Servers,
  nodes: readonly Side[],
  country: Country,
): AsyncGenerator<Figure> {
  const cores = cpus().length;
  for (const [index, node] of nodes.entries()) {
    const replica = servers.cluster.replicas[index];
    pin([node.served.pid, (replica && (await pidOf(replica.folder))) ?? 0], index % cores);
  }
  const addresses = addressesOf(country).get('ranking') ?? [];
  const samples = nodes.map((): Spent[] => []);
  for (const { counts } of roundsOf(bench.sizes)) {
    for (const [index, spent] of samples.entries()) {
      const some = nodes.slice(0, index + 1);
      await nodes[0]?.renew();
      for (const { served } of some) await served.drain(LIGHT);
      const cpuOf = some.map((node) => async () => (await node.served.usage()).cpuMs);
      const one = await spentOn([...cpuOf, servers.cpuMs], () =>
        Promise.all(some.map((node) => askAll(node.served, addresses))),
      );
      if (counts) spent.push(one);
    }
  }
  for (const [index, spent] of samples.entries()) {
    const count = addresses.length * (index + 1);
    const one = (samples[0] ?? []).map(({ cpuMs }) => cpuMs / addresses.length);
    const head = { what: `${index + 1} nodes: first ranking, CPU`, unit: 'ms' } as const;
    const own = spent.map(({ cpuMs }) => cpuMs / count);
    yield compare({ ...head, against: 'one node' }, own, one);
    if (index >= cores) continue;
    const perSecond = (all: readonly Spent[], answers: number) =>
      all.map(({ ms }) => (answers * 1000) / ms);
    yield compare(
      { what: `${index + 1} nodes: answers a second`, unit: 'times', against: 'one node' },
      perSecond(spent, count),
      perSecond(samples[0] ?? [], addresses.length),
    );
  }
}

/** With their threads, and all that they start from then on; where the system has no such program they stay where they are. */
function pin(pids: readonly number[], core: number): void {
  for (const pid of pids) {
    spawnSync('taskset', ['-a', '-c', '-p', String(core), String(pid)], { stdio: 'ignore' });
  }
}
