import { CamelCasePlugin, Kysely } from 'kysely';
import { setApart } from '#server/store/counts/apart.ts';
import { NO_PRIMARY, PostgresError } from '#server/store/engine/postgres-error.ts';
import type { Database } from '#server/store/tables.ts';
import { ServedDriver } from '#server/store/writer/served-driver.ts';
import type { Writer } from '#server/store/writer/writer.ts';
import { NO_WATCH, type Writing } from '#server/store/writer/writing.ts';
import { ApartDriver } from './apart-driver.ts';
import { PostgresDialect } from './dialect.ts';
import type { Wanted } from './choose-server.ts';
import { Listening } from './listening.ts';
import { PrimaryPool } from './primary-pool.ts';
import { ServersReading } from './reading.ts';
import { requireSame } from './require-same.ts';
import { stateOf, type ServerState } from './server-state.ts';
import { Servers } from './servers.ts';
import { writeToPrimary } from './write-to-primary.ts';

export type { ServerState };

/** A database on servers, as one thread has it. */
export interface OnServers {
  /** Reads from the primary, and from a replica only while there is none. */
  db: Kysely<Database>;
  /** Reads from replicas that have come far enough, and from the primary only where none has. */
  published: Kysely<Database>;
  servers: Servers;
  /** Null where nobody hears of commits. */
  listening: Listening | null;
  states: () => ServerState[];
}

/** For the first thread of a process, which alone hears of commits and knows who is written to. */
export async function serveServers(
  urls: readonly string[],
  { queue, writer }: Writing,
): Promise<OnServers & { writer: Writer }> {
  const servers = await begun(urls);
  try {
    requireSame(servers);
  } catch (error) {
    servers.close();
    await writer.close();
    throw error;
  }
  const listening = new Listening(servers);
  const toPrimary = writeToPrimary(writer, servers, () => {
    listening.note();
  });
  const opened = await on(servers, { queue, writer: toPrimary }, listening);
  return { ...opened, writer: toPrimary };
}

/** For another thread of that process. */
export async function openServers(urls: readonly string[], writing: Writing): Promise<OnServers> {
  return on(await begun(urls), writing, null);
}

/** For one that only reads what is published. */
export async function readServers(urls: readonly string[]): Promise<OnServers> {
  const opened = await openServers(urls, READS_ONLY);
  return { ...opened, db: opened.published };
}

async function begun(urls: readonly string[]): Promise<Servers> {
  const servers = new Servers(urls);
  await servers.start();
  return servers;
}

async function on(
  servers: Servers,
  writing: Writing,
  listening: Listening | null,
): Promise<OnServers> {
  const primaryPool = new PrimaryPool(servers);
  const close = () => {
    listening?.close();
    servers.close();
  };
  const open = async (wanted: Wanted) => {
    const reading = new ServersReading(servers, wanted, close);
    const opened = new Kysely<Database>({
      dialect: new PostgresDialect(new ServedDriver({ reading, writing, watch: NO_WATCH })),
      plugins: [new CamelCasePlugin()],
    });
    // Kysely closes only what it has begun with; nothing is asked by it.
    await opened.connection().execute(() => Promise.resolve());
    return opened;
  };
  const db = await open('primary');
  setApart(
    db,
    new Kysely<Database>({
      dialect: new PostgresDialect(new ApartDriver(() => primaryPool.connect())),
      plugins: [new CamelCasePlugin()],
    }),
  );
  return {
    db,
    published: await open('replica'),
    servers,
    listening,
    states: () => servers.all.map((server) => stateOf(server, servers)),
  };
}

const READS_ONLY: Writing = {
  queue: { enter: () => Promise.resolve({ waitMs: 0, giveBack: () => undefined }) },
  writer: {
    tell: () => Promise.reject(new PostgresError('this thread only reads', NO_PRIMARY)),
    close: () => Promise.resolve(),
  },
};
