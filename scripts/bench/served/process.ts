import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { messageOf } from '../message-of.ts';
import type { Asked, Told } from './messages.ts';

const PATIENCE_MS = 2000;

/** A process in which databases are served, one after the other. */
export interface ServerProcess {
  pid: number;
  isAlive: () => boolean;
  /** One thing at a time. @throws when the process has ended */
  ask: (asked: Asked) => Promise<Told>;
  /** One that is at work on something endless is not waited for. */
  end: () => Promise<void>;
}

export function startProcess(): ServerProcess {
  const child = fork(new URL('server.ts', import.meta.url));
  return {
    pid: child.pid ?? 0,
    isAlive: () => isAlive(child),
    ask: (asked) => ask(child, asked),
    end: () => end(child),
  };
}

const isAlive = ({ exitCode, signalCode }: ChildProcess) =>
  exitCode === null && signalCode === null;

function ask(child: ChildProcess, asked: Asked): Promise<Told> {
  const told = messageOf<Told>(child);
  child.send(asked);
  return told;
}

async function end(child: ChildProcess): Promise<void> {
  if (!isAlive(child)) return;
  const ended = once(child, 'exit');
  child.disconnect();
  const limit = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS);
  await ended;
  clearTimeout(limit);
}
