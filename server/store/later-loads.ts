import { sql } from 'kysely';
import type { Db, Trx } from './database.ts';
import { isBrought, NOW } from './vintage.ts';

/** A later load that was about a release or changed the dictionary; null: there is none. */
export async function laterLoadAbout(
  trx: Trx,
  releaseId: string,
  afterLoad: number,
): Promise<number | null> {
  const later = await trx
    .selectFrom('load')
    .leftJoin('loadRelease', 'loadRelease.loadId', 'load.id')
    .leftJoin('release', 'release.key', 'loadRelease.releaseKey')
    .select('load.id')
    .where((eb) =>
      eb.or([
        eb('release.id', '=', releaseId),
        eb.exists(
          eb
            .selectFrom('dictionaryVersion')
            .select('loadId')
            .whereRef('dictionaryVersion.loadId', '=', 'load.id'),
        ),
      ]),
    )
    .where('load.id', '>', afterLoad)
    .where(isBrought('load.id', NOW))
    .orderBy('load.id')
    .executeTakeFirst();
  return later?.id ?? null;
}

/**
 * Later loads, not taken back, that may rest on a load: about the same release, about another one
 * that holds the same indicator and months, about the same plan, or after a dictionary that it
 * brought. What a load found already there it did not write again, so without the first load the
 * later one would say less than it did.
 */
export async function loadsBuiltOn(db: Db | Trx, id: number): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    with about as (select release_key from load_release where load_id = ${id}),
    touched as (
      select release_key from about
      union
      select other.release_key from release_indicator as own
      join release_indicator as other using (indicator_key, period)
      where own.release_key in (select release_key from about)
        and ${isBrought('own.load_id', NOW)} and ${isBrought('other.load_id', NOW)}
    )
    select id from load
    where id > ${id} and ${isBrought('id', NOW)} and kind = 'load' and undone_by is null and (
      exists (select 1 from dictionary_version where load_id = ${id})
      or exists (
        select 1 from load_release
        where load_id = load.id and release_key in (select release_key from touched)
      )
      or exists (
        select 1 from sheet as plan join sheet as own using (kind, subject)
        where plan.load_id = load.id and own.load_id = ${id}
          and plan.release_key is null and own.release_key is null
      )
    )
    order by id desc`.execute(db);
  return rows.map((row) => row.id);
}
