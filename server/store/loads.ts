import { sql, type Insertable } from 'kysely';
import type { Db, Trx } from './database.ts';
import type { LoadRow, LoadTable } from './tables.ts';
import { isBrought, NOW, type AsOf } from './vintage.ts';

/**
 * Numbers have no gaps: the next one is given here, in a transaction that is alone to write. One that
 * rolled back leaves no trace, and neither does a draft, which brings a number of its own.
 */
export async function insertLoad(trx: Trx, load: Insertable<LoadTable>): Promise<number> {
  const id = load.id ?? ((await latestLoad(trx))?.id ?? 0) + 1;
  await trx
    .insertInto('load')
    .values({ ...load, id })
    .execute();
  return id;
}

/** What is known of a load only at its end. */
export async function updateLoad(
  trx: Trx,
  id: number,
  end: { figures?: number; note?: string },
): Promise<void> {
  await trx.updateTable('load').set(end).where('id', '=', id).execute();
}

/** Notes which releases a load is about. */
export async function insertLoadReleases(
  trx: Trx,
  loadId: number,
  releaseKeys: readonly number[],
): Promise<void> {
  if (releaseKeys.length === 0) return;
  const rows = [...new Set(releaseKeys)].map((releaseKey) => ({ loadId, releaseKey }));
  await trx.insertInto('loadRelease').values(rows).execute();
}

/** The releases that loads are about, each once. */
export async function releasesOfLoads(trx: Trx, loadIds: readonly number[]): Promise<number[]> {
  const rows = await trx
    .selectFrom('loadRelease')
    .select('releaseKey')
    .distinct()
    .where('loadId', 'in', loadIds)
    .execute();
  return rows.map(({ releaseKey }) => releaseKey);
}

/** Notes by which load others were taken back. */
export async function markUndone(
  trx: Trx,
  loadIds: readonly number[],
  undoneBy: number,
): Promise<void> {
  await trx.updateTable('load').set({ undoneBy }).where('id', 'in', loadIds).execute();
}

/** The newest load, whose version is that of the whole data; null while nothing is loaded. */
export async function latestLoad(db: Db, asOf: AsOf = NOW): Promise<LoadRow | null> {
  const row = await db
    .selectFrom('load')
    .selectAll()
    .where(isBrought('id', asOf))
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

export async function findLoad(db: Db, id: number, asOf: AsOf = NOW): Promise<LoadRow | null> {
  const row = await db
    .selectFrom('load')
    .selectAll()
    .where('id', '=', id)
    .where(isBrought('id', asOf))
    .executeTakeFirst();
  return row ?? null;
}

/** A load and the releases it was about. */
export interface LoadSummary extends LoadRow {
  releaseIds: readonly string[];
}

/** All loads, newest first. */
export async function listLoads(db: Db): Promise<LoadSummary[]> {
  const loads = await db
    .selectFrom('load')
    .selectAll()
    .where(isBrought('id', NOW))
    .orderBy('id', 'desc')
    .execute();
  const about = await db
    .selectFrom('loadRelease')
    .innerJoin('release', 'release.key', 'loadRelease.releaseKey')
    .select(['loadId', 'release.id'])
    .where(isBrought('loadId', NOW))
    .orderBy('release.id')
    .execute();
  const byLoad = Map.groupBy(about, ({ loadId }) => loadId);
  return loads.map((load) => {
    return { ...load, releaseIds: (byLoad.get(load.id) ?? []).map(({ id }) => id) };
  });
}

/** Loads after one and up to another. */
export interface LoadRange {
  after: number;
  asOf: number;
}

/** How many figures loads brought, and whether one of them took another back. */
export async function broughtBy(
  db: Db,
  { after, asOf }: LoadRange,
): Promise<{ figures: number; hasUndone: boolean }> {
  const { rows } = await sql<{ figures: number; undone: number }>`
    select coalesce(sum(figures), 0) as figures, count(case when kind = 'undo' then 1 end) as undone
    from load where id > ${after} and id <= ${asOf}`.execute(db);
  const { figures = 0, undone = 0 } = rows[0] ?? {};
  return { figures, hasUndone: undone > 0 };
}

/** The last load at or before a moment (ISO 8601, UTC); 0 when there was none yet. */
export async function loadAsOf(db: Db, moment: string): Promise<number> {
  const row = await db
    .selectFrom('load')
    .select(({ fn }) => fn.max('id').as('id'))
    .where('loadedAt', '<=', moment)
    .where(isBrought('id', NOW))
    .executeTakeFirst();
  return row?.id ?? 0;
}
