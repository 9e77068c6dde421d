import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { TestProject } from 'vitest/node';
import { openDatabase } from '#server/store/database.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the site under test is served, without a slash at its end. */
    siteUrl: string;
    /** The one-time link of the first administrator; null: the server ran before. */
    firstLink: string | null;
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
    project.provide('firstLink', null);
    return () => Promise.resolve();
  }
  const site = await startSite('scripts/start.ts');
  project.provide('siteUrl', site.url);
  project.provide('firstLink', site.firstLink);
  return site.stop;
}

export interface Site {
  url: string;
  /** The one-time link of the first administrator: /welcome#… */
  firstLink: string;
  /** The file of its database, for commands beside it. */
  database: string;
  stop: () => Promise<void>;
}

/** A server with a new database: `scripts/start.ts` fills it with data/, `server/main.ts` leaves it empty. */
export async function startSite(script: 'scripts/start.ts' | 'server/main.ts'): Promise<Site> {
  const folder = await mkdtemp(join(tmpdir(), 'tongbao-e2e-'));
  const port = await findFreePort();
  const database = join(folder, 'tongbao.sqlite');
  // The server alone makes no database where somebody named one.
  if (script === 'server/main.ts') await (await openDatabase(database)).destroy();
  const server = startServer(script, port, database);
  const url = `http://127.0.0.1:${port}`;
  const firstLink = await waitForAnswer(server, `${url}/api/v1/releases`);
  const remove = async () => {
    await stop(server.child);
    await rm(folder, { recursive: true, force: true });
  };
  return { url, firstLink, database, stop: remove };
}

interface Server {
  child: ChildProcess;
  /** What it printed so far: the first link, and why a start fails. */
  output: string[];
}

function startServer(script: string, port: number, database: string): Server {
  const args = script === 'scripts/start.ts' ? ['--new'] : [];
  const child = spawn(process.execPath, [script, ...args], {
    cwd: ROOT,
    env: { ...process.env, HOST: '127.0.0.1', PORT: String(port), DATABASE_URL: database },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output: string[] = [];
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => output.push(chunk.toString()));
  return { child, output };
}

/** Waits until it answers and has printed the first link. */
async function waitForAnswer({ child, output }: Server, url: string): Promise<string> {
  const latest = Date.now() + STARTS_WITHIN_MS;
  while (Date.now() < latest) {
    if (child.exitCode !== null) break;
    const response = await fetch(url).catch(() => null);
    const [link] = /\/welcome#[\w-]+(?=\s)/.exec(output.join('')) ?? [];
    if (response?.ok && link !== undefined) return link;
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
