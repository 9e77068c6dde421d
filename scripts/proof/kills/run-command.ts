import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

export interface Ended {
  /** Null for one that was killed. */
  code: number | null;
  /** What it said, on both. */
  output: string;
}

/** A command as `npm run` starts it. */
export function startCommand(
  database: string,
  [command = '', ...args]: readonly string[],
): { child: ChildProcess; ended: Promise<Ended> } {
  const child = spawn(process.execPath, [`${ROOT}scripts/${command}.ts`, ...args], {
    cwd: ROOT,
    env: { ...process.env, DATABASE_URL: database },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return { child, ended: endOf(child, child.stdout, child.stderr) };
}

async function endOf(
  child: ChildProcess,
  ...streams: readonly NodeJS.ReadableStream[]
): Promise<Ended> {
  const [said] = await Promise.all([Promise.all(streams.map(text)), once(child, 'close')]);
  return { code: child.exitCode, output: said.join('') };
}
