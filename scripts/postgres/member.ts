import { appendFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runProgram } from './run-program.ts';

/** A server of a cluster. Its folder's name is its own: a replica is known to the primary by it. */
export interface Member {
  name: string;
  folder: string;
  port: number;
}

/** How it is told to stop: `fast` ends its connections, `immediate` is as if the power had gone. */
type Stop = 'fast' | 'immediate';

/**
 * Starts it, and waits until it takes connections.
 * @param within what it is started by, where that is something else than this process
 */
export async function startMember(
  { folder, port }: Member,
  within: readonly string[] = [],
): Promise<void> {
  const log = join(folder, 'server.log');
  const options = ['-o', `-p ${port}`, '-l', log, '-t', '60', '-w', 'start'];
  await runProgram('pg_ctl', ['-D', folder, '-s', ...options], { within });
}

export async function stopMember({ folder }: Member, how: Stop = 'fast'): Promise<void> {
  if ((await pidOf(folder)) === null) return;
  await runProgram('pg_ctl', ['-D', folder, '-s', '-m', how, '-w', 'stop']);
}

/** The process that runs it; null: none does. */
export async function pidOf(folder: string): Promise<number | null> {
  const text = await readFile(join(folder, 'postmaster.pid'), 'utf8').catch(() => '');
  const pid = Number(text.split('\n')[0]);
  return pid > 0 && isAlive(pid) ? pid : null;
}

/** Settings that stay in its folder; the last of a name counts. */
export async function keepSettings(
  folder: string,
  settings: Readonly<Record<string, string>>,
): Promise<void> {
  const lines = Object.entries(settings).map(([name, value]) => `${name} = '${value}'\n`);
  await appendFile(join(folder, 'postgresql.conf'), lines.join(''));
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // There is one, and it is somebody else's.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
