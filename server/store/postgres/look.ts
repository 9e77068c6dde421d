import { Client } from 'pg';
import { CONNECTION_FAILURE, PostgresError } from '#server/store/engine/postgres-error.ts';
import { NOW } from '#server/store/vintage.ts';
import { configOf } from './client-config.ts';
import { ask } from './connection.ts';
import { cut } from './cut.ts';
import { throwAsPostgres } from './thrown.ts';

/** What a server says of itself. */
export interface Seen {
  /** It follows another one, and takes nothing itself. */
  isReplica: boolean;
  /** The newest published load that is visible there; 0: none. */
  load: number;
  /** How long ago what it showed last was committed, while it has more to show; 0: it has shown all it got. */
  lagSeconds: number;
  /** Of which cluster, database and schema it is: a replica says the same as its primary. */
  origin: string;
  /** Of a primary, its own; a replica follows this one or a higher one. */
  timeline: number;
}

const QUESTION = `select pg_is_in_recovery()::int as "isReplica",
  coalesce((select id from load where id <= ${NOW} order by id desc limit 1), 0) as load,
  case when not pg_is_in_recovery() or pg_last_wal_receive_lsn() = pg_last_wal_replay_lsn() then 0
    else coalesce(extract(epoch from now() - pg_last_xact_replay_timestamp()), 0) end::float8
    as "lagSeconds",
  concat_ws('/', (select system_identifier from pg_control_system()), current_database(),
    current_schema()) as origin,
  case when pg_is_in_recovery() then (select timeline_id from pg_control_checkpoint())
    -- The checkpoint tells of a promotion only a while later.
    else ('x' || left(pg_walfile_name(pg_current_wal_lsn()), 8))::bit(32)::int end as timeline`;

/** Asks one server how it is, by a connection of its own, which waits behind nobody. */
export class Looker {
  readonly #url: string;
  readonly #withinMs: number;
  #client: Client | null = null;

  constructor(url: string, withinMs: number) {
    this.#url = url;
    this.#withinMs = withinMs;
  }

  /** @throws PostgresError also when it does not answer in time */
  async look(): Promise<Seen> {
    try {
      return await withinMs(this.#withinMs, this.#ask());
    } catch (error) {
      this.close();
      throw error;
    }
  }

  close(): void {
    if (this.#client) cut(this.#client);
    this.#client = null;
  }

  async #ask(): Promise<Seen> {
    const client = this.#client ?? (await this.#connect());
    const { rows } = await ask<Omit<Seen, 'isReplica'> & { isReplica: number }>(client, QUESTION);
    const [row] = rows;
    if (!row) throw new PostgresError('it says nothing of itself', CONNECTION_FAILURE);
    return { ...row, isReplica: row.isReplica === 1 };
  }

  async #connect(): Promise<Client> {
    const client = new Client(configOf(this.#url, 'watch'));
    client.on('error', () => undefined);
    this.#client = client;
    await client.connect().catch(throwAsPostgres);
    return client;
  }
}

/** An answer that came while this thread was busy counts, though its time is over. */
function withinMs<Given>(ms: number, work: Promise<Given>): Promise<Given> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => {
    setImmediate(() => {
      late.reject(new PostgresError(`no answer within ${ms} ms`, CONNECTION_FAILURE));
    });
  }, ms);
  work.catch(() => undefined);
  return Promise.race([work, late.promise]).finally(() => {
    clearTimeout(timer);
  });
}
