import { readdir, readFile } from 'node:fs/promises';
import { urlsOf } from '#scripts/postgres/cluster.ts';
import { pidOf, type Member } from '#scripts/postgres/member.ts';
import { makeTemporaryCluster } from '#scripts/postgres/temporary-cluster.ts';
import { openDatabase } from '#server/store/database.ts';
import { insertLoad } from '#server/store/loads.ts';
import type { Db } from '#server/store/database.ts';
import { afterFile } from './after-file.ts';

/** A primary with replicas, and our tables in it. */
export async function replicated(replicas: number) {
  const cluster = await makeTemporaryCluster(replicas);
  afterFile(() => cluster.end());
  const { databaseUrl, readUrls } = urlsOf(cluster);
  await (await openDatabase(databaseUrl)).destroy();
  return { cluster, databaseUrl, readUrls };
}

export type Replicated = Awaited<ReturnType<typeof replicated>>;

/** A load that brings nothing. Gives its number. */
export function loadNothing(db: Db): Promise<number> {
  return db.transaction().execute((trx) =>
    insertLoad(trx, {
      loadedAt: '2026-01-05T08:00:00.000Z',
      loadedBy: 'test',
      note: '',
      version: crypto.randomUUID(),
      figures: 0,
    }),
  );
}

/** Stops a server in the middle of whatever it does, as a machine that hangs; gives the way to let it go on. */
export async function freeze(member: Member): Promise<() => void> {
  const pid = await pidOf(member.folder);
  if (pid === null) throw new Error(`${member.name} does not run`);
  const all = [pid, ...(await childrenOf(pid))];
  for (const one of all) process.kill(one, 'SIGSTOP');
  return () => {
    for (const one of all) tryKill(one);
  };
}

function tryKill(pid: number): void {
  try {
    process.kill(pid, 'SIGCONT');
  } catch {
    // It has ended meanwhile.
  }
}

async function childrenOf(parent: number): Promise<number[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/u.test(name));
  const found = await Promise.all(
    pids.map(async (pid) => {
      const status = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
      return Number(status.slice(status.lastIndexOf(')') + 2).split(' ')[1]) === parent;
    }),
  );
  return pids.filter((_, index) => found[index]).map(Number);
}
