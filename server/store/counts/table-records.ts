import { sql } from 'kysely';
import type { Static, TSchema } from 'typebox';
import type { Db, Trx } from '../database.ts';
import { fromColumn } from '../from-column.ts';
import { primaryTime } from '../primary-time.ts';
import { hashName } from './hash-name.ts';
import type { Decision, Known, Records } from './records.ts';
import { sharedSecret } from './shared-secret.ts';

/** Whoever changes records holds it; who writes data waits for nobody here. */
const LOCK = 7_468_227_017;
const WAIT_MS = 3000;

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
    const byName = new Map(
      names.map((name) => [name, hashName(secret, `${this.#options.kind} ${name}`)]),
    );
    // Who is refused is told so without the lock: as many as come hold up nobody.
    const seen = await this.#read(this.#apart, byName);
    const first = decide(seen, await primaryTime(this.#apart, now));
    if (first.kept.size === 0) return first.result;
    return this.#apart.transaction().execute(async (trx) => {
      await lock(trx);
      const at = await primaryTime(trx, now);
      const { kept, result } = decide(await this.#read(trx, byName), at);
      await this.#write(trx, { byName, kept, at });
      return result;
    });
  }

  async #read(
    db: Db,
    byName: ReadonlyMap<string, string>,
  ): Promise<ReadonlyMap<string, Static<Schema>>> {
    const rows = await db
      .selectFrom('sharedRecord')
      .select(['name', 'value'])
      .where('name', 'in', [...byName.values()])
      .execute();
    const values = new Map(rows.map(({ name, value }) => [name, value]));
    return new Map(
      [...byName].flatMap(([name, hash]): [string, Static<Schema>][] => {
        const value = values.get(hash);
        if (value === undefined) return [];
        return [[name, fromColumn(this.#options.schema, value, 'shared_record.value')]];
      }),
    );
  }

  async #write(
    trx: Trx,
    {
      byName,
      kept,
      at,
    }: {
      byName: ReadonlyMap<string, string>;
      kept: ReadonlyMap<string, Static<Schema> | null>;
      at: number;
    },
  ): Promise<void> {
    await trx.deleteFrom('sharedRecord').where('overAt', '<', at).execute();
    for (const [known, one] of kept) {
      const name = byName.get(known);
      if (name === undefined) throw new Error('what is kept was not asked for');
      if (one === null) {
        await trx.deleteFrom('sharedRecord').where('name', '=', name).execute();
        continue;
      }
      const row = { value: JSON.stringify(one), overAt: at + this.#options.lastMs };
      await trx
        .insertInto('sharedRecord')
        .values({ name, ...row })
        .onConflict((conflict) => conflict.column('name').doUpdateSet(row))
        .execute();
    }
  }
}

/** Who stops in the middle, as a machine that freezes, lets the others go on. */
async function lock(trx: Trx): Promise<void> {
  await sql`select set_config('lock_timeout', ${`${WAIT_MS}`}, true),
    set_config('idle_in_transaction_session_timeout', ${`${WAIT_MS}`}, true)`.execute(trx);
  await sql`select pg_advisory_xact_lock(${sql.lit(LOCK)})`.execute(trx);
}
