import { createHash } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { sql, type RawBuilder } from 'kysely';
import type { Db } from '../database.ts';
import { engineOf } from '../engine/engine.ts';
import { storeFaultOf } from '../store-faults.ts';
import type { CellPlace } from './cells.ts';

/** Beyond a day so many lists are kept of what is published, and as many of drafts. */
const MOST_KEPT = 24;
const DAY_MS = 86_400_000;
/** How long a replica may be behind what was just written. */
const MOST_BEHIND_MS = 2000;

/** What is listed, and for what. */
export interface Wanted {
  cells: readonly CellPlace[];
  /** Drafts come and go; what is published goes by its list until it changes, which may be long. */
  isOfDraft: boolean;
}

/**
 * A list that all nodes on PostgreSQL share, found again by what it holds: a replica can't make a table, and
 * a parameter of a hundred thousand cells costs each query as much as thirty rankings. Where nothing can be
 * written now, the cells travel with the queries all the same.
 */
export async function listForAll(db: Db, wanted: Wanted) {
  const id = await sharedList(db, wanted);
  return id === null ? listedAlong(db, wanted.cells) : listedUnder(id);
}

/** What queries say of such a list. The function fails where it is not there, rows or not. */
export function listedUnder(id: number) {
  const list = sql.lit(id);
  return joined(
    sql`withheld_cell as listed on listed.list = ${list}`,
    sql`where (select there_withheld_list(${list})) = ${list}`,
  );
}

function listedAlong(db: Db, cells: readonly CellPlace[]) {
  const rows = engineOf(db).listedRows(cells.map(keyOf), 3);
  return joined(sql`${rows} as listed (indicator_key, period, region_key) on true`);
}

function joined(listed: RawBuilder<unknown>, where: RawBuilder<unknown> = sql``) {
  return {
    from: sql`observation left join ${listed}
      and listed.indicator_key = observation.indicator_key
      and listed.period = observation.period and listed.region_key = observation.region_key
      ${where}`,
    isListed: sql<boolean>`listed.region_key is not null`,
  };
}

/** Null: there is none yet, and it can't be written or is not to be seen here. */
async function sharedList(db: Db, wanted: Wanted): Promise<number | null> {
  const digest = digestOf(wanted.cells);
  const found = await findList(db, digest);
  if (found !== null && found.wantedAt > daysAgo(0.5)) return found.id;
  try {
    const write = (trx: Db) => writeList(trx, digest, wanted);
    const id = await (db.isTransaction ? write(db) : db.transaction().execute(write));
    return found !== null || (await isSeen(db, digest)) ? id : null;
  } catch (error) {
    if (storeFaultOf(error) === null) throw error;
    return found?.id ?? null;
  }
}

async function findList(db: Db, digest: string): Promise<{ id: number; wantedAt: string } | null> {
  const { rows } = await sql<{ id: number; wantedAt: string }>`
    select id, wanted_at from withheld_list where digest = ${digest}`.execute(db);
  return rows[0] ?? null;
}

async function writeList(trx: Db, digest: string, { cells, isOfDraft }: Wanted): Promise<number> {
  const now = daysAgo(0);
  const { rows } = await sql<{ id: number }>`
    update withheld_list set wanted_at = ${now}, of_draft = least(of_draft, ${isOfDraft ? 1 : 0})
    where digest = ${digest} returning id`.execute(trx);
  if (rows[0]) return rows[0].id;
  const made = await sql<{ id: number }>`
    insert into withheld_list (digest, wanted_at, of_draft)
    values (${digest}, ${now}, ${isOfDraft ? 1 : 0}) returning id`.execute(trx);
  const { id } = made.rows[0] ?? { id: 0 };
  await sql`insert into withheld_cell (list, indicator_key, period, region_key)
    select ${sql.lit(id)}, * from ${engineOf(trx).listedRows(cells.map(keyOf), 3)} as cell`.execute(
    trx,
  );
  await sql`analyze withheld_cell`.execute(trx);
  await sql`
    delete from withheld_list where wanted_at < ${daysAgo(1)} and id not in (
      select id from (
        select id, row_number() over (partition by of_draft order by wanted_at desc, id desc) as place
        from withheld_list
      ) as placed where place <= ${MOST_KEPT}
    )`.execute(trx);
  return id;
}

/** Whether a reader, who may be on a replica, sees what was just written. */
async function isSeen(db: Db, digest: string): Promise<boolean> {
  for (const end = Date.now() + MOST_BEHIND_MS; Date.now() < end;) {
    if ((await findList(db, digest)) !== null) return true;
    await setTimeout(5);
  }
  return false;
}

const keyOf = (cell: CellPlace) => [cell.indicatorKey, cell.period, cell.regionKey];

function digestOf(cells: readonly CellPlace[]): string {
  const keys = cells.map((cell) => keyOf(cell).join(' ')).sort();
  return createHash('sha256').update(keys.join('\n')).digest('hex');
}

/** @example daysAgo(0) // now, ISO 8601 */
const daysAgo = (days: number): string => new Date(Date.now() - days * DAY_MS).toISOString();
