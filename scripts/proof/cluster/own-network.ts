import { spawnSync } from 'node:child_process';
import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Refusal } from '#domain/refusal.ts';
import type { Cluster } from '../../postgres/cluster.ts';
import { keepSettings, startMember, stopMember, type Member } from '../../postgres/member.ts';
import { HOST, runSql, SUPERUSER } from '../../postgres/run-sql.ts';

/** A net of two machines that no other uses: documentation's own would be routed nowhere. */
const HERE = '10.213.77.1';
export const THERE = '10.213.77.2';
const NETWORK = '10.213.77.0/30';

/** A replica behind a cable that can be pulled. */
export interface OwnNetwork extends AsyncDisposable {
  pull: () => void;
  plug: () => void;
}

/** Whether this process may make networks. */
export function mayMakeNetworks(): boolean {
  const name = `tongbao-try-${process.pid}`;
  const isMade = spawnSync('ip', ['netns', 'add', name]).status === 0;
  if (isMade) spawnSync('ip', ['netns', 'delete', name]);
  return isMade;
}

/** Starts a replica again in a network of its own, from which it reaches the primary by a cable alone. */
export async function moveToOwnNetwork(cluster: Cluster, replica: Member): Promise<OwnNetwork> {
  const [name, here, there] = [`tongbao-${process.pid}`, 'tongbao-a', 'tongbao-b'];
  run('netns', 'add', name);
  run('link', 'add', here, 'type', 'veth', 'peer', 'name', there, 'netns', name);
  run('address', 'add', `${HERE}/30`, 'dev', here);
  run('-n', name, 'address', 'add', `${THERE}/30`, 'dev', there);
  run('link', 'set', here, 'up');
  for (const device of [there, 'lo']) run('-n', name, 'link', 'set', device, 'up');

  await listenAt(cluster.primary, HERE);
  await startMember(cluster.primary);
  await listenAt(replica, THERE);
  await followAt(HERE, cluster, replica);
  await startMember(replica, ['ip', 'netns', 'exec', name]);
  await untilFollowed(cluster, replica);
  return {
    pull: () => run('-n', name, 'link', 'set', there, 'down'),
    plug: () => run('-n', name, 'link', 'set', there, 'up'),
    [Symbol.asyncDispose]: async () => {
      await stopMember(replica, 'immediate');
      run('netns', 'delete', name);
      await followAt(HOST, cluster, replica);
      await startMember(replica);
    },
  };
}

async function listenAt(member: Member, address: string): Promise<void> {
  await stopMember(member);
  await keepSettings(member.folder, { listen_addresses: `${HOST},${address}` });
  const lines = ['all', 'replication'].map((what) => `host ${what} all ${NETWORK} scram-sha-256\n`);
  await appendFile(join(member.folder, 'pg_hba.conf'), lines.join(''));
}

async function followAt(host: string, { port, password }: Cluster, { folder }: Member) {
  const primary = `host=${host} port=${port} user=${SUPERUSER} password=${password}`;
  const settings = join(folder, 'postgresql.auto.conf');
  await appendFile(settings, `primary_conninfo = '${primary}'\n`);
}

async function untilFollowed(cluster: Cluster, { name }: Member): Promise<void> {
  const follows = `select 1 from pg_stat_replication where application_name = '${name}'`;
  while ((await runSql(cluster, [follows])).length === 0) {
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

function run(...args: readonly string[]): void {
  const { status, stderr } = spawnSync('ip', args, { encoding: 'utf8' });
  if (status !== 0) throw new Refusal(`ip ${args.join(' ')}：${stderr.trim()}`);
}
