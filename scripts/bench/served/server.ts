/** The process of the server under measurement: its parent says what it serves, and asks what it takes. */
import { fileURLToPath } from 'node:url';
import type { FastifyInstance } from 'fastify';
import { openLanes, type Lanes } from '#server/answering/lanes.ts';
import { buildApp } from '#server/app.ts';
import { prepareSpoolFolder } from '#server/exporting/spool-folder.ts';
import { readingPool } from '#server/loading/reading-pool.ts';
import { openServed, writingOf, type Db } from '#server/store/database.ts';
import { ownCpuMs } from './cpu.ts';
import { forgetPeak, readMemory } from './memory.ts';
import type { Asked, Told } from './messages.ts';
import { addReadyMade } from './ready-made.ts';

/** Where none are built, the API alone is served. */
const PAGES = fileURLToPath(new URL('../../../build/web', import.meta.url));

interface Serving {
  app: FastifyInstance;
  address: string;
  /** Replies as values, for the floor of writing them as JSON. */
  replies: Map<string, unknown>;
}
let serving: Serving | null = null;

async function open(
  databaseFile: string,
  readUrls: readonly string[],
  hasLanes: boolean,
): Promise<Serving> {
  const db = await openServed(databaseFile, { readUrls });
  const lanes = hasLanes ? lanesOf(db, databaseFile, readUrls) : null;
  const folder = await prepareSpoolFolder(databaseFile);
  const spool = folder === undefined ? {} : { folder };
  const app = await buildApp({ db, lanes, spool, pagesRoot: PAGES, version: 'bench' });
  addReadyMade(app);
  return { app, address: await app.listen({ host: '127.0.0.1', port: 0 }), replies: new Map() };
}

function lanesOf(db: Db, database: string, readUrls: readonly string[]): Lanes {
  return openLanes({
    options: { database, readUrls, logLevel: 'warn' },
    writing: writingOf(db),
    log: (line) => void process.stderr.write(line),
  });
}

async function close(): Promise<void> {
  await serving?.app.close();
  serving = null;
}

async function stringifyMs(of: string, times: number): Promise<number> {
  if (!serving) throw new Error('nothing is served');
  const { app, replies } = serving;
  const reply: unknown = replies.get(of) ?? (await app.inject(of)).json();
  replies.set(of, reply);
  const before = ownCpuMs();
  for (let time = 0; time < times; time += 1) JSON.stringify(reply);
  return ownCpuMs() - before;
}

async function answer(asked: Asked): Promise<Told> {
  if (asked.what === 'open') {
    serving = await open(asked.databaseFile, asked.readUrls, asked.hasLanes);
  }
  if (asked.what === 'close') await close();
  if (asked.what === 'forget-peak') forgetPeak();
  const ofStringify = asked.what === 'stringify' && (await stringifyMs(asked.of, asked.times));
  const address = serving?.address ?? '';
  return { address, cpuMs: ofStringify || ownCpuMs(), ...readMemory() };
}

process.on('message', (asked: Asked) => {
  void answer(asked).then((told) => process.send?.(told));
});
process.on('disconnect', () => {
  void close().then(() => {
    readingPool.close();
  });
});
