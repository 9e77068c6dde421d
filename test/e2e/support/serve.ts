import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the site under test is served, without a slash at its end. */
    siteUrl: string;
  }
}

const STARTS_WITHIN_MS = 120_000;
const ROOT = join(import.meta.dirname, '../../..');

/**
 * Serves the site as `npm start` does, from an empty database, for all browser tests.
 * With `SITE_URL` set the tests run against the server that answers there.
 */
export default async function serve(project: TestProject): Promise<() => Promise<void>> {
  const running = process.env.SITE_URL;
  if (running !== undefined) {
    project.provide('siteUrl', running.replace(/\/$/, ''));
    return () => Promise.resolve();
  }
  const folder = await mkdtemp(join(tmpdir(), 'tongbao-e2e-'));
  const port = await findFreePort();
  const server = startServer(port, join(folder, 'tongbao.sqlite'));
  const siteUrl = `http://127.0.0.1:${port}`;
  await waitForAnswer(server, `${siteUrl}/api/v1/releases`);
  project.provide('siteUrl', siteUrl);
  return async () => {
    await stop(server.child);
    await rm(folder, { recursive: true });
  };
}

interface Server {
  child: ChildProcess;
  /** What it printed so far, for a start that fails. */
  output: string[];
}

function startServer(port: number, database: string): Server {
  const child = spawn(process.execPath, ['scripts/start.ts'], {
    cwd: ROOT,
    env: { ...process.env, HOST: '127.0.0.1', PORT: String(port), DATABASE_URL: database },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output: string[] = [];
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => output.push(chunk.toString()));
  return { child, output };
}

async function waitForAnswer({ child, output }: Server, url: string): Promise<void> {
  const latest = Date.now() + STARTS_WITHIN_MS;
  while (Date.now() < latest) {
    if (child.exitCode !== null) break;
    const response = await fetch(url).catch(() => null);
    if (response?.ok) return;
    await sleep(200);
  }
  await stop(child);
  throw new Error(`The server did not come up. It printed:\n${output.join('')}`);
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  child.kill('SIGTERM');
  const kill = setTimeout(() => child.kill('SIGKILL'), 10_000);
  await exited;
  clearTimeout(kill);
}

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('No free port was found.');
  return address.port;
}
