import { sql, type SqlBool } from 'kysely';
import type { Db } from './database.ts';
import { selectHeld, type ReleaseAsOf } from './release-indicators.ts';
import { isBrought, isVisible } from './vintage.ts';

/** A load that changed a release after it was published. */
export interface ReleaseRevision {
  loadId: number;
  /** ISO 8601 */
  at: string;
  note: string;
  /** Null: it was not taken back. */
  undoneAt: string | null;
  undoneNote: string | null;
}

/**
 * What changed a release since the load that published it, up to a load, oldest first; what was taken
 * back too. A load that was about the release and found it all there already is none.
 */
export function revisionsOfRelease(
  db: Db,
  { releaseKey, asOf }: ReleaseAsOf,
): Promise<ReleaseRevision[]> {
  const published = db
    .selectFrom('releaseVersion')
    .select(({ fn }) => fn.min('loadId').as('loadId'))
    .where('releaseKey', '=', releaseKey)
    .where(isVisible('loadId', asOf));
  const figures = selectBroughtFigures(db, { releaseKey, asOf });
  return db
    .selectFrom('load')
    .innerJoin('loadRelease', 'loadRelease.loadId', 'load.id')
    .leftJoin('load as undo', (join) =>
      join.onRef('undo.id', '=', 'load.undoneBy').on(isBrought('undo.id', asOf)),
    )
    .select(['load.id as loadId', 'load.loadedAt as at', 'load.note'])
    .select(['undo.loadedAt as undoneAt', 'undo.note as undoneNote'])
    .where('loadRelease.releaseKey', '=', releaseKey)
    .where('load.kind', '=', 'load')
    .where(isBrought('load.id', asOf))
    .where('load.id', '>', published)
    .where((eb) => eb.or([hasChangedParts(releaseKey), eb.exists(figures)]))
    .orderBy('load.id')
    .execute();
}

/** Whether the load wrote something of the release itself. */
const hasChangedParts = (releaseKey: number) => sql<SqlBool>`(
  exists (select 1 from sheet where release_key = ${releaseKey} and load_id = load.id)
  or exists (select 1 from target where release_key = ${releaseKey} and load_id = load.id)
  or exists (select 1 from release_version where release_key = ${releaseKey} and load_id = load.id)
  or exists (
    select 1 from release_indicator where release_key = ${releaseKey} and load_id = load.id
  )
)`;

/** Rows of a tidy file leave no sheet; through what the release holds, they are ranges of the primary key. */
function selectBroughtFigures(db: Db, at: ReleaseAsOf) {
  return db
    .selectFrom(selectHeld(db, at).as('held'))
    .innerJoin('observation', (join) =>
      join
        .onRef('observation.indicatorKey', '=', 'held.indicatorKey')
        .onRef('observation.period', '=', 'held.period'),
    )
    .innerJoin('source', 'source.key', 'observation.sourceKey')
    .select(sql`1`.as('one'))
    .where('source.releaseKey', '=', at.releaseKey)
    .where(isBrought('observation.loadId', at.asOf))
    .where('observation.loadId', '=', sql<number>`load.id`);
}
