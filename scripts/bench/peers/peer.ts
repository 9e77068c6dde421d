import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { cpuMsOf } from '../served/cpu.ts';
import { createClient, type Client } from '../served/client.ts';
import type { Program } from './programs.ts';

const PATIENCE_MS = 60_000;
const LOOK_EVERY_MS = 100;

/** Another program at work on a file. It ends where it goes out of scope. */
export interface Peer extends Client, AsyncDisposable {
  /** CPU time of the program in ms while some work is done; the kernel tells it in steps of 10. */
  cpuOf: (work: () => Promise<unknown>) => Promise<number>;
}

/** Null where it is not installed. @throws where it does not answer */
export async function startPeer(program: Program, file: string): Promise<Peer | null> {
  const port = await freePort();
  const child = spawn(program.command, program.arguments(file, port), { stdio: 'ignore' });
  const isThere = await once(child, 'spawn').then(
    () => true,
    () => false,
  );
  if (!isThere) return null;
  const client = createClient(`http://127.0.0.1:${port}`);
  const stop = async () => {
    client.close();
    await end(child);
  };
  try {
    await untilItAnswers(program, child, port);
  } catch (error) {
    await stop();
    throw error;
  }
  const pid = child.pid ?? 0;
  return {
    ...client,
    cpuOf: async (work) => {
      const before = cpuMsOf(pid);
      await work();
      return cpuMsOf(pid) - before;
    },
    [Symbol.asyncDispose]: stop,
  };
}

/** One that was free a moment ago: these programs can't be asked which they have taken. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port was given');
  return address.port;
}

async function untilItAnswers({ name }: Program, child: ChildProcess, port: number): Promise<void> {
  const last = Date.now() + PATIENCE_MS;
  while (isAlive(child) && Date.now() < last) {
    const answered = await fetch(`http://127.0.0.1:${port}/`).catch(() => null);
    if (answered) {
      await answered.body?.cancel();
      return;
    }
    await setTimeout(LOOK_EVERY_MS);
  }
  throw new Error(`${name} is installed but does not answer: start it by hand to see why`);
}

const isAlive = ({ exitCode, signalCode }: ChildProcess) =>
  exitCode === null && signalCode === null;

async function end(child: ChildProcess): Promise<void> {
  if (!isAlive(child)) return;
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}
