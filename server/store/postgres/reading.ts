import Cursor from 'pg-cursor';
import type { QueryResult } from 'kysely';
import type { Statement } from '#server/store/writer/messages.ts';
import type { Reading } from '#server/store/writer/reading.ts';
import { askAgain } from './ask-again.ts';
import type { Wanted } from './choose-server.ts';
import type { Servers } from './servers.ts';
import { throwAsPostgres } from './thrown.ts';
import { TYPES } from './types.ts';

/** Reads from whichever server has what is wanted. */
export class ServersReading implements Reading {
  readonly #servers: Servers;
  readonly #wanted: Wanted;
  readonly #close: () => void;

  /** @param close done when nothing more is read */
  constructor(servers: Servers, wanted: Wanted, close: () => void) {
    this.#servers = servers;
    this.#wanted = wanted;
    this.#close = close;
  }

  open(): Promise<void> {
    return Promise.resolve();
  }

  async read<Row>({ sql, parameters }: Statement): Promise<Row[]> {
    const { rows } = await this.#servers.ask(this.#wanted, (client) =>
      askAgain<never>(client, sql, parameters),
    );
    return rows;
  }

  async *stream<Row>(
    { sql, parameters }: Statement,
    chunkSize: number,
  ): AsyncIterableIterator<QueryResult<Row>> {
    const [{ gone, giveBack }, { cursor, first }] = await this.#servers.lend(
      this.#wanted,
      async (lent) => {
        const begun = lent.client.query(new Cursor<Row>(sql, [...parameters], { types: TYPES }));
        return { cursor: begun, first: await nextOf(begun, chunkSize, lent.gone) };
      },
    );
    try {
      for (let rows = first; rows.length > 0; rows = await nextOf(cursor, chunkSize, gone)) {
        yield { rows };
      }
    } finally {
      await ended(cursor, gone);
      giveBack();
    }
  }

  close(): void {
    this.#close();
  }
}

/** @throws PostgresError, after which the connection is free again */
async function nextOf<Row>(
  cursor: Cursor<Row>,
  chunkSize: number,
  gone: Promise<never>,
): Promise<Row[]> {
  try {
    return await Promise.race([cursor.read(chunkSize), gone]).catch(throwAsPostgres);
  } catch (error) {
    await ended(cursor, gone);
    throw error;
  }
}

async function ended<Row>(cursor: Cursor<Row>, gone: Promise<never>): Promise<void> {
  await Promise.race([cursor.close(), gone]).catch(() => undefined);
}
