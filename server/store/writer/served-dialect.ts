import {
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type DatabaseIntrospector,
  type Dialect,
  type Driver,
  type Kysely,
} from 'kysely';
import { ServedDriver, type ServedOptions } from './served-driver.ts';

/** SQLite as a server uses it; see the driver. */
export class ServedDialect implements Dialect {
  readonly #options: ServedOptions;

  constructor(options: ServedOptions) {
    this.#options = options;
  }

  createDriver(): Driver {
    return new ServedDriver(this.#options);
  }

  createQueryCompiler(): SqliteQueryCompiler {
    return new SqliteQueryCompiler();
  }

  createAdapter(): SqliteAdapter {
    return new ServedAdapter();
  }

  createIntrospector(db: Kysely<unknown>): DatabaseIntrospector {
    return new SqliteIntrospector(db);
  }
}

/** Who reads does not wait until whoever writes is done. */
class ServedAdapter extends SqliteAdapter {
  override get supportsMultipleConnections(): boolean {
    return true;
  }
}
