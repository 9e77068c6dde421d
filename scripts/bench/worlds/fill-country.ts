import { sql } from 'kysely';
import { newVersion } from '#server/loading/apply.ts';
import type { Db, Trx } from '#server/store/database.ts';
import { readDictionary } from '#server/store/dictionary.ts';
import { insertLoad, insertLoadReleases, latestLoad } from '#server/store/loads.ts';
import { toKey } from '#server/store/months.ts';
import {
  appendObservations,
  appendReleaseIndicators,
  appendTargets,
} from '#server/store/observation-writes.ts';
import { listReleases } from '#server/store/releases.ts';
import { NOW } from '#server/store/vintage.ts';
import {
  figuresOf,
  hasTarget,
  indicatorId,
  isMissing,
  monthOf,
  periodOf,
  range,
  regionId,
  valueOf,
  type Country,
} from './country.ts';

/** Takes what has been done so far, in words. */
export type Report = (text: string) => void;

interface Keys {
  indicators: ReadonlyMap<string, number>;
  regions: ReadonlyMap<string, number>;
  releases: ReadonlyMap<string, number>;
}

/**
 * All figures of the made-up country as one load, in the order of their key. By the store's own writes
 * and not as files: reading ten million lines would take longer than all that is measured.
 */
export async function fillCountry(db: Db, country: Country, report: Report): Promise<void> {
  // A crash leaves a file without its marker, which is made anew.
  await sql`pragma synchronous = off`.execute(db);
  const keys = await readKeys(db);
  const loadId = await db.transaction().execute((trx) => beginLoad(trx, keys, country));
  const { regions, months } = country;
  for (const indicator of range(country.indicators)) {
    await db.transaction().execute(async (trx) => {
      for (const month of range(months)) {
        await appendMonth(trx, { keys, loadId, indicator, month, regions });
      }
    });
    report(`${figuresOf({ ...country, indicators: indicator }).toLocaleString('zh-CN')} 行`);
  }
}

async function readKeys(db: Db): Promise<Keys> {
  const keyed = (rows: readonly { id: string; key: number }[]) =>
    new Map(rows.map(({ id, key }) => [id, key]));
  const { indicators, regions } = await readDictionary(db, NOW);
  const releases = await listReleases(db, NOW);
  return { indicators: keyed(indicators), regions: keyed(regions), releases: keyed(releases) };
}

async function beginLoad(trx: Trx, { releases }: Keys, country: Country): Promise<number> {
  const loadedAt = new Date().toISOString();
  const version = newVersion(await latestLoad(trx), loadedAt);
  const load = {
    ...{ loadedAt, loadedBy: 'bench', note: 'synthetic', version },
    figures: figuresOf(country),
  };
  const id = await insertLoad(trx, load);
  await insertLoadReleases(trx, id, [...releases.values()]);
  return id;
}

interface Part {
  keys: Keys;
  loadId: number;
  indicator: number;
  month: number;
  regions: number;
}

async function appendMonth(
  trx: Trx,
  { keys, loadId, indicator, month, regions: count }: Part,
): Promise<void> {
  const indicatorKey = keyOf(keys.indicators, indicatorId(indicator));
  const releaseKey = keyOf(keys.releases, monthOf(month));
  const [start = '', end = ''] = periodOf(month).split('/');
  const period = toKey({ start, end });
  const regions = range(count).map((no) => [no, keyOf(keys.regions, regionId(no))] as const);
  const tuples = regions.map(([no, region]) => {
    const isBlank = isMissing(no, month);
    const value = isBlank ? null : valueOf(no, indicator, month);
    const reason = isBlank ? ('no-figure' as const) : null;
    const row = (month - 1) * count + no;
    const figure = [value, isBlank ? 0 : 1, reason] as const;
    return [indicatorKey, period, region, ...figure, releaseKey, row, null] as const;
  });
  const origin = { loadId, sheetId: null, sourceFile: 'bench.csv' };
  await appendObservations(trx, tuples, origin);
  const targets = regions
    .filter(([no]) => hasTarget(no, indicator))
    .map(([, region]) => [releaseKey, indicatorKey, region, '10.5'] as const);
  await appendTargets(trx, targets, loadId);
  await appendReleaseIndicators(trx, [[releaseKey, indicatorKey, period]], loadId);
}

function keyOf(keys: ReadonlyMap<string, number>, id: string): number {
  const key = keys.get(id);
  if (key === undefined) throw new Error(`the made-up dictionary has no ${id}`);
  return key;
}
