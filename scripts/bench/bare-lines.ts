import SQLite from 'better-sqlite3';
import { sql, type CompiledQuery } from 'kysely';
import { openReadOnly, type Db } from '#server/store/database.ts';
import { readDictionary } from '#server/store/dictionary.ts';
import { NOW } from '#server/store/vintage.ts';
import { indicatorId, range } from './worlds/country.ts';

/** The least that the same lines need. */
export interface Lines {
  sqlite: SQLite.Database;
  /** By SQLite alone; the compiler holds it against the tables as they are. */
  query: CompiledQuery;
  /** Of regions and indicators, by id. */
  names: ReadonlyMap<string, string>;
}

export async function openLines(databaseFile: string, indicators: number): Promise<Lines> {
  const db = await openReadOnly(databaseFile);
  try {
    const { indicators: all, regions } = await readDictionary(db, NOW);
    const chosen = range(indicators).map(indicatorId);
    const keys = all.filter(({ id }) => chosen.includes(id)).map(({ key }) => key);
    return {
      sqlite: new SQLite(databaseFile, { readonly: true }),
      query: selectLines(db, keys).compile(),
      names: new Map([...all, ...regions].map(({ id, name }) => [id, name])),
    };
  } finally {
    await db.destroy();
  }
}

function selectLines(db: Db, indicatorKeys: readonly number[]) {
  return db
    .selectFrom('observation')
    .innerJoin('indicator', 'indicator.key', 'observation.indicatorKey')
    .innerJoin('region', 'region.key', 'observation.regionKey')
    .innerJoin('source', 'source.key', 'observation.sourceKey')
    .innerJoin('release', 'release.key', 'source.releaseKey')
    .select(['release.id as release', 'indicator.id as indicator', 'region.id as region'])
    .select(['period', sql`units / pow(10.0, decimals)`.as('value')])
    .select(['missingReason', 'observation.loadId'])
    .where('indicatorKey', 'in', indicatorKeys);
}

/** No revisions are asked for, nothing is escaped, no value gets its printed decimals back. */
export function writeLines({ sqlite, query, names }: Lines): number {
  const select = sqlite.prepare<unknown[], (string | number | null)[]>(query.sql).raw();
  let length = 0;
  for (const cells of select.iterate(...query.parameters)) {
    const [release, indicator, region, ...figure] = cells;
    const [ofIndicator, ofRegion] = [names.get(String(indicator)), names.get(String(region))];
    const line = [release, indicator, ofIndicator, region, ofRegion, ...figure].join(',');
    length += `${line}\r\n`.length;
  }
  return length;
}
