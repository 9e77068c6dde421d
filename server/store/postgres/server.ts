import type { Pool, PoolClient } from 'pg';
import { CONNECTION_FAILURE, PostgresError } from '#server/store/engine/postgres-error.ts';
import { tellDatabase } from '#server/store/engine/place.ts';
import { Looker, type Seen } from './look.ts';
import { cutPool, openPool } from './open-pool.ts';
import { asPostgresError, throwAsPostgres } from './thrown.ts';

const MOST_CONNECTIONS = 6;
/** A busy machine may be slow to answer; one that is stopped never does. */
const ANSWERS_WITHIN_MS = 3000;

export interface Lent {
  client: PoolClient;
  /** Rejects when the server is given up. */
  gone: Promise<never>;
  giveBack: () => void;
}

/** One server of PostgreSQL, as this thread knows it. */
export class Server {
  readonly url: string;
  /** Without its password. */
  readonly name: string;
  /** How many questions are under way. */
  asked = 0;
  /** What it said last; null: it does not answer, or was not looked at yet. */
  seen: Seen | null = null;
  /** Why it does not; null while it does. */
  fault: PostgresError | null = null;
  readonly #looker: Looker;
  #pool: Pool;
  #gone = Promise.withResolvers<never>();

  constructor(url: string) {
    this.url = url;
    this.name = tellDatabase(url);
    this.#looker = new Looker(url, ANSWERS_WITHIN_MS);
    this.#pool = openPool(url, 'read', MOST_CONNECTIONS);
    this.#gone.promise.catch(() => undefined);
  }

  /** Looks how it is. What it was asked is given up when it does not answer. */
  async look(): Promise<void> {
    try {
      this.seen = await this.#looker.look();
      this.fault = null;
    } catch (error) {
      this.#giveUp(asPostgresError(error));
    }
  }

  /** @throws PostgresError, of the connection also when the server is given up meanwhile */
  async ask<Given>(work: (client: PoolClient) => Promise<Given>): Promise<Given> {
    const { client, gone, giveBack } = await this.lend();
    try {
      return await Promise.race([work(client), gone]);
    } finally {
      giveBack();
    }
  }

  /** A connection until it is given back. @throws PostgresError */
  async lend(): Promise<Lent> {
    const gone = this.#gone.promise;
    this.asked += 1;
    try {
      const client = await Promise.race([this.#connect(gone), gone]);
      const giveBack = () => {
        this.asked -= 1;
        // What was left half way, or not answered, is not lent again.
        client.release(client.getTransactionStatus() !== 'I' || this.#gone.promise !== gone);
      };
      return { client, gone, giveBack };
    } catch (error) {
      this.asked -= 1;
      throw error;
    }
  }

  /** How many connections there are, and how many ask for one. */
  counts(): { open: number; idle: number; waiting: number } {
    const { totalCount, idleCount, waitingCount } = this.#pool;
    return { open: totalCount, idle: idleCount, waiting: waitingCount };
  }

  close(): void {
    this.#looker.close();
    this.#giveUp(new PostgresError('the database was closed', CONNECTION_FAILURE));
    cutPool(this.#pool);
  }

  /** One that comes when nobody waits for it any more is given back. */
  async #connect(gone: Promise<never>): Promise<PoolClient> {
    const client = await this.#pool.connect().catch(throwAsPostgres);
    if (this.#gone.promise === gone) return client;
    client.release(true);
    throw new PostgresError('the server was given up', CONNECTION_FAILURE);
  }

  #giveUp(fault: PostgresError): void {
    const wasThere = this.fault === null;
    this.seen = null;
    this.fault = fault;
    if (!wasThere) return;
    const { reject } = this.#gone;
    this.#gone = Promise.withResolvers<never>();
    this.#gone.promise.catch(() => undefined);
    const pool = this.#pool;
    this.#pool = openPool(this.url, 'read', MOST_CONNECTIONS);
    reject(new PostgresError(fault.message, CONNECTION_FAILURE, { cause: fault }));
    cutPool(pool);
  }
}
