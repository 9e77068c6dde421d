import type { Pool, PoolClient } from 'pg';
import { cutPool, openPool } from './open-pool.ts';
import type { Servers } from './servers.ts';

const MOST_CONNECTIONS = 3;

/** Connections to whichever server is the primary; those to one that was are cut. */
export class PrimaryPool {
  readonly #servers: Servers;
  #pool: { url: string; pool: Pool } | null = null;

  constructor(servers: Servers) {
    this.#servers = servers;
    servers.onPrimary(() => {
      this.#drop();
    });
  }

  /** @throws PostgresError while there is none */
  async connect(): Promise<PoolClient> {
    const url = this.#servers.requirePrimary();
    if (this.#pool?.url !== url) this.#drop();
    this.#pool ??= { url, pool: openPool(url, 'command', MOST_CONNECTIONS) };
    return this.#pool.pool.connect();
  }

  #drop(): void {
    if (this.#pool) cutPool(this.#pool.pool);
    this.#pool = null;
  }
}
