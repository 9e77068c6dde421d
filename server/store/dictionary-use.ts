import { sql } from 'kysely';
import type { Db } from './database.ts';
import { isBrought, NOW } from './vintage.ts';

/** How much rests on an entry of the dictionary. */
export interface Use {
  /** Figures and targets, those that were replaced or taken back too: nothing is deleted. */
  figures: number;
  /** Releases that brought some. */
  releases: number;
}

/** Of all regions and indicators that have any, by key. Reads every figure. */
export async function usesOfKeys(db: Db): Promise<Record<'regions' | 'indicators', Uses>> {
  return {
    regions: await usesBy(db, 'region_key'),
    indicators: await usesBy(db, 'indicator_key'),
  };
}

type Uses = ReadonlyMap<number, Use>;

async function usesBy(db: Db, column: 'region_key' | 'indicator_key'): Promise<Uses> {
  const key = sql.ref(column);
  const { rows } = await sql<Use & { key: number }>`
    select key, cast(sum(figures) as bigint) as figures, count(distinct release_key) as releases from (
      select ${key} as key, release_key, count(*) as figures
      from observation join source on source.key = observation.source_key
      where ${isBrought('observation.load_id', NOW)} group by 1, 2
      union all
      select ${key}, release_key, count(*) from target
      where ${isBrought('load_id', NOW)} group by 1, 2
    ) as use group by key`.execute(db.withoutPlugins());
  return new Map(rows.map(({ key: of, figures, releases }) => [of, { figures, releases }]));
}
