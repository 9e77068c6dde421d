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
    const { client, gone, giveBack } = await this.#servers.lend(this.#wanted);
    const cursor = client.query(new Cursor<Row>(sql, [...parameters], { types: TYPES }));
    try {
      for (;;) {
        const rows = await Promise.race([cursor.read(chunkSize), gone]).catch(throwAsPostgres);
        if (rows.length === 0) return;
        yield { rows };
      }
    } finally {
      await Promise.race([cursor.close(), gone]).catch(() => undefined);
      giveBack();
    }
  }

  close(): void {
    this.#close();
  }
}
