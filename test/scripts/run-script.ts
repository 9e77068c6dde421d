import { fork, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { Answer, Call } from './script-host.ts';

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
    env: environment(databaseFile, settings),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Runs it to its end, in a process of its own: that it ends, and how, is part of what is asked. */
export async function runAlone(
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

/**
 * The same in a process that has done others before: most of a command's time goes into loading what
 * it imports.
 */
export async function runScript(
  script: string,
  args: readonly string[],
  databaseFile: string,
  settings: NodeJS.ProcessEnv = {},
): Promise<Outcome> {
  const { code, stdout, stderr } = await callScript(script, args, databaseFile, settings);
  return { code, stdout: stdout.toString(), stderr: stderr.toString() };
}

let lastCall: Promise<unknown> = Promise.resolve();

/** The same, with the bytes. One after the other: there is one standard output. */
export function callScript(
  script: string,
  args: readonly string[],
  databaseFile: string,
  settings: NodeJS.ProcessEnv = {},
): Promise<Answer> {
  const env = environment(databaseFile, settings);
  const call = { script: join(ROOT, script), args, env };
  const answer = lastCall.then(() => ask(call));
  lastCall = answer.catch(() => null);
  return answer;
}

/** A command that hangs is given up before its test is, or those after it would wait for it too. */
const GIVEN_UP_AFTER_MS = 25_000;

let host: ChildProcess | null = null;

async function ask(call: Call): Promise<Answer> {
  if (host?.connected !== true) host = startHost();
  host.ref();
  host.send(call);
  const ended = new AbortController();
  const { signal } = ended;
  const limit = setTimeout(() => host?.kill(), GIVEN_UP_AFTER_MS);
  try {
    const [answer] = (await Promise.race([
      once(host, 'message', { signal }),
      once(host, 'exit', { signal }).then(([code]) => {
        throw new Error(`the process of the commands ended with ${String(code)}`);
      }),
    ])) as [Answer];
    return answer;
  } finally {
    ended.abort();
    clearTimeout(limit);
    host.unref();
    host.channel?.unref();
  }
}

/** It ends with this process, whose end closes the way to it. */
function startHost(): ChildProcess {
  return fork(join(import.meta.dirname, 'script-host.ts'), {
    cwd: ROOT,
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
}

function environment(databaseFile: string, settings: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return { ...process.env, DATABASE_URL: databaseFile, HOST: '127.0.0.1', PORT: '0', ...settings };
}
