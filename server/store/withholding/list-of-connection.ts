import { sql } from 'kysely';
import type { Db } from '../database.ts';
import type { Wanted } from './list-for-all.ts';

/** Tables of the newest lists; a slow reader may still go by an older one. */
const MOST_KEPT = 12;
let made = 0;
const kept = new WeakMap<object, string[]>();

/** A table of this connection to SQLite alone, one for each list. */
export async function listOfConnection(db: Db, { cells }: Pick<Wanted, 'cells'>) {
  made += 1;
  const name = `withheld_${made}`;
  const table = sql.table(`temp.${name}`);
  await sql`create temp table ${sql.table(name)} (
    indicator_key integer not null, period integer not null, region_key integer not null,
    primary key (indicator_key, period, region_key)
  ) without rowid`.execute(db);
  const rows = cells.map((cell) => [cell.indicatorKey, cell.period, cell.regionKey]);
  await sql`insert into ${table}
    select value ->> 0, value ->> 1, value ->> 2
    from json_each(${JSON.stringify(rows)})`.execute(db);
  await dropOld(db, name);
  return listedIn(name);
}

/** What queries say of such a table. */
export function listedIn(name: string) {
  const key = sql`observation.indicator_key, observation.period, observation.region_key`;
  return {
    from: sql`observation`,
    isListed: sql<boolean>`(${key}) in ${sql.table(`temp.${name}`)}`,
  };
}

async function dropOld(db: Db, name: string): Promise<void> {
  const names = [...(kept.get(db) ?? []), name];
  for (const old of names.splice(0, Math.max(0, names.length - MOST_KEPT))) {
    await sql`drop table ${sql.table(`temp.${old}`)}`.execute(db);
  }
  kept.set(db, names);
}
