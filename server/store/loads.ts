import { sql, type Insertable } from 'kysely';
import type { Db, Trx } from './database.ts';
import type { LoadRow, LoadTable } from './tables.ts';

export async function insertLoad(trx: Trx, load: Insertable<LoadTable>): Promise<number> {
  const { id } = await trx
    .insertInto('load')
    .values(load)
    .returning('id')
    .executeTakeFirstOrThrow();
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
export async function latestLoad(db: Db): Promise<LoadRow | null> {
  const row = await db
    .selectFrom('load')
    .selectAll()
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

export async function findLoad(db: Db, id: number): Promise<LoadRow | null> {
  const row = await db.selectFrom('load').selectAll().where('id', '=', id).executeTakeFirst();
  return row ?? null;
}

/** A load and the releases it was about. */
export interface LoadSummary extends LoadRow {
  releaseIds: readonly string[];
}

/** All loads, newest first. */
export async function listLoads(db: Db): Promise<LoadSummary[]> {
  const loads = await db.selectFrom('load').selectAll().orderBy('id', 'desc').execute();
  const about = await db
    .selectFrom('loadRelease')
    .innerJoin('release', 'release.key', 'loadRelease.releaseKey')
    .select(['loadId', 'release.id'])
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
    select coalesce(sum(figures), 0) as figures, coalesce(sum(kind = 'undo'), 0) as undone
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
    .executeTakeFirst();
  return row?.id ?? 0;
}
