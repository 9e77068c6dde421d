import SQLite from 'better-sqlite3';
import { sql, type CompiledQuery } from 'kysely';
import { openReadOnly, type Db } from '#server/store/database.ts';
import { readDictionary } from '#server/store/dictionary.ts';
import { NOW } from '#server/store/vintage.ts';
import { withServer } from './client.ts';
import { compare, time, type Comparison } from './measure.ts';
import { indicatorId, MONTHS, range, REGIONS } from './world.ts';

/** An export through HTTP against reading the same columns and joining them into lines for nobody. */
export async function benchExport(
  databaseFile: string,
  indicators: number,
  rounds: number,
): Promise<Comparison & { rows: number; bytes: number; memoryGrowthBytes: number }> {
  const lines = await openLines(databaseFile, indicators);
  try {
    return await withServer(databaseFile, async ({ drain, json }) => {
      const ids = range(indicators).map(indicatorId).join(',');
      const path = `/api/v1/observations.csv?indicator=${ids}`;
      const rows = indicators * MONTHS * REGIONS;
      const before = await readMemory(json);
      const { bytes } = await drain(path);
      const after = await readMemory(json);
      const ours = async () => (await drain(path)).ms;
      const floor = () => time(() => writeLines(lines));
      const compared = await compare({ ours, floor }, rounds);
      return { ...compared, rows, bytes, memoryGrowthBytes: after.peak - before.now };
    });
  } finally {
    lines.sqlite.close();
  }
}

async function readMemory(json: (path: string) => Promise<unknown>) {
  const memory = await json('/memory');
  if (typeof memory !== 'object' || memory === null) throw new Error('no word of memory');
  const { now, peak }: { now?: unknown; peak?: unknown } = memory;
  return { now: Number(now), peak: Number(peak) };
}

/** The least that the same lines need. */
interface Lines {
  sqlite: SQLite.Database;
  /** By SQLite alone; the compiler holds it against the tables as they are. */
  query: CompiledQuery;
  /** Of regions and indicators, by id. */
  names: ReadonlyMap<string, string>;
}

async function openLines(databaseFile: string, indicators: number): Promise<Lines> {
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
function writeLines({ sqlite, query, names }: Lines): number {
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
