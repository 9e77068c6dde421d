import { spawn, spawnSync } from 'node:child_process';
import { chown } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { Refusal } from '#domain/refusal.ts';
import { requirePrograms, type ProgramName } from './programs.ts';

/** PostgreSQL refuses to run as root; Debian's packages bring this one. */
const INSTEAD_OF_ROOT = 'postgres';

interface Given {
  /** By which it is let in. */
  password?: string;
  /** What it reads: nobody sees that in a list of processes. */
  input?: string;
  /** What it is started by, such as `ip netns exec NAME`. */
  within?: readonly string[];
}

/** Runs a program of PostgreSQL to its end; gives what it printed. @throws Refusal with its own words */
export async function runProgram(
  program: ProgramName,
  args: readonly string[],
  { password = '', input = '', within = [] }: Given = {},
): Promise<string> {
  const alone = asUser([join(requirePrograms(), program), ...args]);
  const [command = '', ...rest] = [...within, ...alone];
  const child = spawn(command, rest, {
    // It may not be allowed into the folder that we are in.
    cwd: '/',
    env: { ...process.env, PGPASSWORD: password },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on('error', reject).on('close', resolve);
  });
  // One that ends without having read it says by its code whether that is a fault.
  child.stdin.on('error', () => null).end(input);
  const [stdout, stderr, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  if (code === 0) return stdout;
  throw new Refusal(`${program} 没有办成：${(stderr || stdout).trim()}`);
}

/** Gives a folder or file to whom PostgreSQL runs as. @throws Refusal where he can't reach it */
export async function handOver(path: string): Promise<void> {
  if (!isRoot()) return;
  await chown(path, idOf('-u'), idOf('-g'));
  const [command, ...args] = asUser(['test', '-r', path]);
  if (spawnSync(command, args, { cwd: '/' }).status === 0) return;
  throw new Refusal(
    `用户 ${INSTEAD_OF_ROOT} 进不了 ${path}：它上面的文件夹不让别人通过。` +
      '请换一个用户运行，或让别人能通过（chmod o+x）。',
  );
}

export function asUser(command: [string, ...string[]]): [string, ...string[]] {
  return isRoot() ? ['runuser', '-u', INSTEAD_OF_ROOT, '--', ...command] : command;
}

function isRoot(): boolean {
  return process.getuid?.() === 0;
}

function idOf(which: '-u' | '-g'): number {
  const { status, stdout } = spawnSync('id', [which, INSTEAD_OF_ROOT], { encoding: 'utf8' });
  if (status === 0) return Number(stdout);
  throw new Refusal(
    `PostgreSQL 不能以 root 的身份运行，而这里没有用户 ${INSTEAD_OF_ROOT}。请换一个用户运行。`,
  );
}
