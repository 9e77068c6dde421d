import { sql } from 'kysely';
import type { Static, TSchema } from 'typebox';
import type { Db, Trx } from '../database.ts';
import { fromColumn } from '../from-column.ts';
import { SERVER_CLOCK, timeThere } from '../primary-time.ts';
import { hashName } from './hash-name.ts';
import type { Decision, Known, Records } from './records.ts';
import { sharedSecret } from './shared-secret.ts';

/** Whoever changes records holds it; who writes data waits for nobody here. */
const LOCK = 7_468_227_017;
/** Who stops in the middle, as a machine that freezes, lets the others go on. */
const WAIT_MS = 3000;
const LOCKED = sql.raw(`set local lock_timeout = ${WAIT_MS};
  set local idle_in_transaction_session_timeout = ${WAIT_MS};
  select pg_advisory_xact_lock(${LOCK})`);

export interface TableRecordsOptions<Schema extends TSchema> {
  /** What they are of: no name of another kind is the same. */
  kind: string;
  schema: Schema;
  lastMs: number;
}

/** Records of all nodes, in a table of the primary. */
export class TableRecords<Schema extends TSchema> implements Records<Static<Schema>> {
  readonly #apart: Db;
  readonly #options: TableRecordsOptions<Schema>;

  /** @param apart as `apartOf` gives it */
  constructor(apart: Db, options: TableRecordsOptions<Schema>) {
    this.#apart = apart;
    this.#options = options;
  }

  async change<Result>(
    names: readonly string[],
    now: Date,
    decide: (known: Known<Static<Schema>>, now: number) => Decision<Static<Schema>, Result>,
  ): Promise<Result> {
    const secret = await sharedSecret(this.#apart);
    const { kind } = this.#options;
    const byName = new Map(names.map((name) => [name, hashName(secret, `${kind} ${name}`)]));
    const decideNow = async (db: Db) => {
      const { known, at } = await this.#read(db, byName, now);
      return { at, ...decide(known, at) };
    };
    // Who is refused is told so without the lock: as many as come hold up nobody.
    const first = await decideNow(this.#apart);
    if (first.kept.size === 0) return first.result;
    return this.#apart.transaction().execute(async (trx) => {
      await LOCKED.execute(trx);
      const { kept, at, result } = await decideNow(trx);
      await this.#write(trx, byName, { kept, at });
      return result;
    });
  }

  async #read(
    db: Db,
    byName: ReadonlyMap<string, string>,
    now: Date,
  ): Promise<{ known: Known<Static<Schema>>; at: number }> {
    const asked = Date.now();
    const { rows } = await sql<{ at: number; name: string | null; value: string | null }>`
      select ${SERVER_CLOCK} as at, name, value from (values (1)) as one (row)
      left join shared_record on name in (${sql.join([...byName.values()])})`.execute(db);
    const at = timeThere(now, rows[0]?.at ?? Number.NaN, asked);
    const values = new Map(rows.map(({ name, value }) => [name, value]));
    const known = [...byName].flatMap(([name, hash]): [string, Static<Schema>][] => {
      const value = values.get(hash) ?? null;
      if (value === null) return [];
      return [[name, fromColumn(this.#options.schema, value, 'shared_record.value')]];
    });
    return { known: new Map(known), at };
  }

  /** Those of others that are over go with what goes here. */
  async #write(
    trx: Trx,
    byName: ReadonlyMap<string, string>,
    { kept, at }: { kept: ReadonlyMap<string, Static<Schema> | null>; at: number },
  ): Promise<void> {
    const overAt = at + this.#options.lastMs;
    const [going, rows]: [string[], { name: string; value: string; overAt: number }[]] = [[], []];
    for (const [known, one] of kept) {
      const name = byName.get(known);
      if (name === undefined) throw new Error('what is kept was not asked for');
      if (one === null) going.push(name);
      else rows.push({ name, value: JSON.stringify(one), overAt });
    }
    await trx
      .deleteFrom('sharedRecord')
      .where((eb) => eb('overAt', '<', at).or(eb('name', 'in', ['', ...going])))
      .execute();
    if (rows.length === 0) return;
    await trx
      .insertInto('sharedRecord')
      .values(rows)
      .onConflict((conflict) =>
        conflict.column('name').doUpdateSet((eb) => {
          return { value: eb.ref('excluded.value'), overAt: eb.ref('excluded.overAt') };
        }),
      )
      .execute();
  }
}
