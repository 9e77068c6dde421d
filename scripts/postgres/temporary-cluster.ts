import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { chmod, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeCluster, type Cluster } from './cluster.ts';
import { freePort } from './free-port.ts';
import { requirePrograms } from './programs.ts';
import { asUser } from './run-program.ts';

export interface TemporaryCluster extends Cluster {
  /** Ends its servers and removes what they wrote. */
  end: () => Promise<void>;
}

/** Nothing in it outlives it, so nothing waits for the disk. */
const FOR_A_WHILE = { fsync: 'off', full_page_writes: 'off', autovacuum_naptime: '10s' };

/** Waits until its input ends, whatever way that came to be, and clears up. */
const KEEPER = `cat >/dev/null
for one in "$0"/*/postmaster.pid; do "$@" -D "\${one%/*}" -s -m immediate stop; done
rm -rf "$0"`;

/**
 * A cluster on free ports that is gone with this process, also where that is killed: another one waits for
 * its end.
 */
export async function makeTemporaryCluster(
  replicas: number,
  settings: Readonly<Record<string, string>> = {},
): Promise<TemporaryCluster> {
  const programs = requirePrograms();
  const folder = await mkdtemp(join(tmpdir(), 'tongbao-postgres-'));
  await chmod(folder, 0o711);
  const pgCtl = asUser([join(programs, 'pg_ctl')]);
  const keeper = spawn('sh', ['-c', KEEPER, folder, ...pgCtl], {
    cwd: '/',
    // In a group of its own: who interrupts this process from its terminal doesn't interrupt that.
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  const ended = once(keeper, 'exit');
  const end = async () => {
    keeper.stdin.end();
    await ended;
  };
  try {
    const [port = 0, ...replicaPorts] = await freePorts(1 + replicas);
    const password = randomBytes(12).toString('hex');
    const plan = {
      folder,
      port,
      replicaPorts,
      password,
      settings: { ...FOR_A_WHILE, ...settings },
    };
    return { ...(await makeCluster(plan)), end };
  } catch (error) {
    await end();
    throw error;
  }
}

async function freePorts(count: number): Promise<number[]> {
  const ports = new Set<number>();
  while (ports.size < count) ports.add((await freePort()) ?? 0);
  return [...ports];
}
