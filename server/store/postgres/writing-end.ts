import { Client } from 'pg';
import { NO_PRIMARY, PostgresError } from '#server/store/engine/postgres-error.ts';
import type { Outcome, Statement } from '#server/store/writer/messages.ts';
import { NOTHING, type WritingEnd } from '#server/store/writer/writing-end.ts';
import { BegunDriver } from './begun-driver.ts';
import { configOf } from './client-config.ts';
import { ask } from './connection.ts';
import { cut, endKindly } from './cut.ts';
import { PostgresDialect } from './dialect.ts';
import { isOfConnection, throwAsPostgres } from './thrown.ts';
import { beginWriting, commitWriting, rollBack } from './transaction.ts';

/** The one connection of a server process that writes: to whichever server is the primary. */
export function openPostgresEnd(): WritingEnd {
  let opened: { url: string; client: Client } | null = null;
  /** One that failed is not used again: the next act has a new one. */
  const drop = () => {
    if (opened) cut(opened.client);
    opened = null;
  };

  async function clientTo(url: string): Promise<Client> {
    if (opened?.url !== url) drop();
    opened ??= { url, client: await connect(url) };
    return opened.client;
  }

  function current(): Client {
    if (opened) return opened.client;
    throw new PostgresError('the connection to the primary is gone', '08003');
  }

  async function kept<Given>(work: Promise<Given>): Promise<Given> {
    try {
      return await work;
    } catch (error) {
      if (error instanceof PostgresError && isOfConnection(error)) drop();
      throw error;
    }
  }

  return {
    begin: async ({ waitMs, url }) => {
      if (url === undefined) throw new PostgresError('there is no primary', NO_PRIMARY);
      // Its connection may have broken while nobody wrote: that is noticed only now, and costs nothing.
      const isFresh = opened?.url !== url;
      try {
        await kept(beginWriting(await clientTo(url), waitMs));
      } catch (error) {
        if (isFresh || opened) throw error;
        await kept(beginWriting(await clientTo(url), waitMs));
      }
    },
    run: (statement) => kept(run(current(), statement)),
    act: async (order) => {
      const { carryOut } = await import('#server/store/writer/carry-out.ts');
      const begun = new PostgresDialect(new BegunDriver(current()));
      return { ...NOTHING, result: await kept(carryOut(begun, order)) };
    },
    commit: () => kept(commitWriting(current())),
    rollback: async () => {
      if (opened && opened.client.getTransactionStatus() !== 'I') await rollBack(opened.client);
    },
    abandon: drop,
    close: async () => {
      if (opened) await endKindly(opened.client);
      opened = null;
    },
  };
}

async function connect(url: string): Promise<Client> {
  const client = new Client(configOf(url, 'write'));
  // One that breaks while nobody writes: the next act finds it so.
  client.on('error', () => undefined);
  await client.connect().catch(throwAsPostgres);
  return client;
}

async function run(client: Client, { sql, parameters }: Statement): Promise<Outcome> {
  const { rows, rowCount } = await ask<never>(client, sql, parameters);
  return { ...NOTHING, rows, changes: rowCount ?? 0 };
}
