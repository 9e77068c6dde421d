import { readFile } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { pidOf, startMember, type Member } from './member.ts';
import { runProgram } from './run-program.ts';

const STARTS_WITHIN_MS = 20_000;

/** All its processes at once, as if its machine had gone; on Linux. */
export async function killMember(member: Member): Promise<void> {
  await signalMember(member, 'SIGKILL');
  while ((await pidOf(member.folder)) !== null) await setTimeout(5);
}

/** It keeps its connections and answers nobody, as a machine that hangs. */
export function pauseMember(member: Member): Promise<void> {
  return signalMember(member, 'SIGSTOP');
}

export function resumeMember(member: Member): Promise<void> {
  return signalMember(member, 'SIGCONT');
}

/** Starts one that was killed: what is left of its processes lets go of its memory first. */
export async function restartMember(member: Member): Promise<void> {
  const latest = Date.now() + STARTS_WITHIN_MS;
  for (;;) {
    try {
      await startMember(member);
      return;
    } catch (error) {
      if (Date.now() > latest) throw error;
      await setTimeout(100);
    }
  }
}

/** Makes a replica the one that is written to. */
export async function promoteMember({ folder }: Member): Promise<void> {
  await runProgram('pg_ctl', ['-D', folder, '-s', '-w', 'promote']);
}

/** The one that starts the others first, so that none is added. */
async function signalMember({ folder }: Member, signal: NodeJS.Signals): Promise<void> {
  const pid = await pidOf(folder);
  if (pid === null) return;
  const children = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8');
  for (const one of [pid, ...children.trim().split(' ').map(Number)]) {
    try {
      process.kill(one, signal);
    } catch {
      // It has ended by itself.
    }
  }
}
