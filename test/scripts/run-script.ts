import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

const ROOT = join(import.meta.dirname, '../..');

export interface Outcome {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Starts a command line as `npm run` does, on a database of its own. */
export function startScript(
  script: string,
  args: readonly string[],
  databaseFile: string,
  settings: NodeJS.ProcessEnv = {},
): ChildProcess {
  return spawn(process.execPath, [join(ROOT, script), ...args], {
    cwd: ROOT,
    env: { ...process.env, DATABASE_URL: databaseFile, HOST: '127.0.0.1', PORT: '0', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Runs it to its end. */
export async function runScript(
  script: string,
  args: readonly string[],
  databaseFile: string,
  settings: NodeJS.ProcessEnv = {},
): Promise<Outcome> {
  const child = startScript(script, args, databaseFile, settings);
  const [stdout, stderr] = await Promise.all([
    text(child.stdout!),
    text(child.stderr!),
    once(child, 'close'),
  ]);
  return { code: child.exitCode, stdout, stderr };
}
