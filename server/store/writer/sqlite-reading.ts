import type SQLite from 'better-sqlite3';
import type { QueryResult } from 'kysely';
import { openReading } from '../connection.ts';
import type { Statement } from './messages.ts';
import type { Reading } from './reading.ts';
import { readStatement } from './read-statement.ts';
import type { Writer } from './writer.ts';
import type { WriteWatch } from './writing.ts';

interface Options {
  file: string;
  /** Hears what SQLite threw. */
  watch: Pick<WriteWatch, 'note'>;
  /** Makes its log, without which it can't be opened to be read. */
  writer: Pick<Writer, 'tell'>;
  /** Once the file was opened and read, by the connection that reads from now on. */
  onOpen: (reader: SQLite.Database) => void;
}

/** A connection that can't write, and sees what is committed. */
export class SqliteReading implements Reading {
  readonly #options: Options;
  #reader: SQLite.Database | null = null;

  constructor(options: Options) {
    this.#options = options;
  }

  async open(): Promise<void> {
    await this.#options.writer.tell({ kind: 'open' });
    const reader = openReading(this.#options.file);
    this.#reader = reader;
    // To open it is not yet to read it, by which its log is opened.
    reader.pragma('page_count');
    this.#options.onOpen(reader);
  }

  read<Row>({ sql, parameters }: Statement): Row[] {
    if (!this.#reader) throw new Error('the database was closed');
    try {
      return read<Row>(this.#reader, sql, parameters);
    } catch (error) {
      this.#options.watch.note(error);
      throw error;
    }
  }

  /** On a connection of its own: one that is being gone through can do nothing else. */
  async *stream<Row>({ sql, parameters }: Statement): AsyncIterableIterator<QueryResult<Row>> {
    const own = openReading(this.#options.file);
    try {
      for (const row of own.prepare<unknown[], Row>(sql).iterate(parameters)) yield { rows: [row] };
    } catch (error) {
      this.#options.watch.note(error);
      throw error;
    } finally {
      own.close();
    }
  }

  close(): void {
    this.#reader?.close();
    this.#reader = null;
  }
}

/** Lists of what is withheld lie in tables of the connection alone, which it may write. */
function read<Row>(reader: SQLite.Database, sql: string, parameters: readonly unknown[]): Row[] {
  const statement = readStatement<Row>(reader, sql);
  if (statement.reader) return statement.all(parameters);
  try {
    statement.run(parameters);
  } catch (cause) {
    throw new Error('only a transaction may write', { cause });
  }
  return [];
}
