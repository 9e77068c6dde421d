import SQLite from 'better-sqlite3';
import { withServer } from './client.ts';
import { compare, time, type Comparison } from './measure.ts';
import { indicatorId, MONTHS, range, REGIONS } from './world.ts';

/** An export through HTTP against reading the same columns and joining them into lines for nobody. */
export async function benchExport(
  databaseFile: string,
  indicators: number,
  rounds: number,
): Promise<Comparison & { rows: number; bytes: number; memoryGrowthBytes: number }> {
  const sqlite = new SQLite(databaseFile, { readonly: true });
  try {
    return await withServer(databaseFile, async ({ drain, json }) => {
      const ids = range(indicators).map(indicatorId).join(',');
      const path = `/api/v1/observations.csv?indicator=${ids}`;
      const rows = indicators * MONTHS * REGIONS;
      const before = await readMemory(json);
      const { bytes } = await drain(path);
      const after = await readMemory(json);
      const ours = async () => (await drain(path)).ms;
      const floor = () => time(() => writeLines(sqlite, indicators));
      const compared = await compare({ ours, floor }, rounds);
      return { ...compared, rows, bytes, memoryGrowthBytes: after.peak - before.now };
    });
  } finally {
    sqlite.close();
  }
}

async function readMemory(json: (path: string) => Promise<unknown>) {
  const memory = await json('/memory');
  if (typeof memory !== 'object' || memory === null) throw new Error('no word of memory');
  const { now, peak }: { now?: unknown; peak?: unknown } = memory;
  return { now: Number(now), peak: Number(peak) };
}

/** No revisions are asked for, nothing is escaped, no value gets its printed decimals back. */
function writeLines(sqlite: SQLite.Database, indicators: number): number {
  const select = sqlite
    .prepare<[number], (string | number | null)[]>(
      `select release.id, indicator.id, indicator.name, region.id, region.name,
         observation.period, indicator.unit, units / pow(10.0, decimals), missing_reason, 0, observation.load_id
       from observation
         join indicator on indicator.key = indicator_key
         join region on region.key = region_key
         join source on source.key = source_key
         join release on release.key = release_key
       where indicator_key between 1 and ?`,
    )
    .raw();
  let length = 0;
  for (const cells of select.iterate(indicators)) length += `${cells.join(',')}\r\n`.length;
  return length;
}
