import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, rmSync } from 'node:fs';
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { TestProject } from 'vitest/node';
import { loadFirst, SHIPPED } from '#scripts/first-data.ts';
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
  const site = await startOn('scripts/start.ts', join(await newFolder(), 'tongbao.sqlite'));
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

type Script = 'scripts/start.ts' | 'server/main.ts';

/**
 * A server with a database of its own: for `scripts/start.ts` as its first start leaves it, with data/; for
 * `server/main.ts` an empty one, or one that `make` makes.
 */
export async function startSite(
  script: Script,
  make: ((database: string) => void) | null = null,
): Promise<Site> {
  const database = join(await newFolder(), 'tongbao.sqlite');
  if (make !== null) make(database);
  else if (script === 'scripts/start.ts')
    await copyFile(await (example ??= loadExample()), database);
  // The server alone makes no database where somebody named one.
  else await (await openDatabase(database)).destroy();
  return startOn(script, database);
}

/** Loaded once for all: the first start itself is that of the site which all share. */
let example: Promise<string> | null = null;

async function loadExample(): Promise<string> {
  const folder = await newFolder();
  process.once('exit', () => {
    rmSync(folder, { recursive: true, force: true });
  });
  const file = join(folder, 'example.sqlite');
  const db = await openDatabase(file);
  const isLoaded = await loadFirst(db, SHIPPED);
  await db.destroy();
  if (!isLoaded) throw new Error('data/ has errors');
  return file;
}

const newFolder = () => mkdtemp(join(tmpdir(), 'tongbao-e2e-'));

async function startOn(script: Script, database: string): Promise<Site> {
  const port = await findFreePort();
  const server = startServer(script, port, database);
  const url = `http://127.0.0.1:${port}`;
  const firstLink = await waitForAnswer(server, `${url}/api/v1/releases`);
  const remove = async () => {
    await stop(server.child);
    await rm(dirname(database), { recursive: true, force: true });
  };
  return { url, firstLink, database, stop: remove };
}

interface Server {
  child: ChildProcess;
  /** What it printed so far: the first link, and why a start fails. */
  output: string[];
}

function startServer(script: Script, port: number, database: string): Server {
  const args = script === 'scripts/start.ts' && !existsSync(database) ? ['--new'] : [];
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
