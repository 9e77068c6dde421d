import type SQLite from 'better-sqlite3';
import {
  CamelCasePlugin,
  Kysely,
  SqliteDialect,
  SqliteDriver,
  type DatabaseConnection,
  type Dialect,
} from 'kysely';
import { withBare } from '../bare-connection.ts';
import type { Database } from '../tables.ts';
import type { ActOrder } from './messages.ts';
import { WriterAct } from './writer-act.ts';

/**
 * Carries out an act in the thread that writes, in the transaction that was begun on its connection.
 * @param begun of that connection; its transactions are parts of the one that was begun
 */
export async function carryOut(
  begun: Dialect,
  { module, name, input }: ActOrder,
): Promise<unknown> {
  const exported: unknown = await import(module);
  const act: unknown = new Map(Object.entries(exported ?? {})).get(name);
  if (!(act instanceof WriterAct)) throw new Error(`${module} has no act “${name}”`);
  const db = new Kysely<Database>({ dialect: begun, plugins: [new CamelCasePlugin()] });
  return db.transaction().execute((trx) => act.run(trx, input));
}

/** Whoever told the act has begun the transaction, and ends it. */
export class BegunSqlite extends SqliteDialect {
  readonly #database: SQLite.Database;

  constructor({ database }: { database: SQLite.Database }) {
    super({ database });
    this.#database = database;
  }

  override createDriver(): SqliteDriver {
    return new BegunDriver({ database: this.#database });
  }
}

class BegunDriver extends SqliteDriver {
  readonly #database: SQLite.Database;

  constructor({ database }: { database: SQLite.Database }) {
    super({ database });
    this.#database = database;
  }

  override async acquireConnection(): Promise<DatabaseConnection> {
    return withBare(await super.acquireConnection(), this.#database);
  }

  override beginTransaction(): Promise<void> {
    return Promise.resolve();
  }

  override commitTransaction(): Promise<void> {
    return Promise.resolve();
  }

  override rollbackTransaction(): Promise<void> {
    return Promise.resolve();
  }
}
