import { sql } from 'kysely';
import { MISSING_REASONS } from '#domain/dictionary.ts';
import { newVersion } from '#server/loading/apply.ts';
import type { Db, Trx } from '#server/store/database.ts';
import { readDictionary } from '#server/store/dictionary.ts';
import { engineOf } from '#server/store/engine/engine.ts';
import { openBulk } from '#server/store/figures/bulk.ts';
import type { FigureLines } from '#server/store/figures/figure-lines.ts';
import { FigureSorter } from '#server/store/figures/figure-sorter.ts';
import { writeFigures } from '#server/store/figures/write-figures.ts';
import { insertLoad, insertLoadReleases, latestLoad } from '#server/store/loads.ts';
import { toKey } from '#server/store/months.ts';
import { appendReleaseIndicators } from '#server/store/observation-writes.ts';
import { listReleases } from '#server/store/releases.ts';
import { sourcesOf } from '#server/store/sources.ts';
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
  if (engineOf(db).name === 'sqlite') await sql`pragma synchronous = off`.execute(db);
  const keys = await readKeys(db);
  const loadId = await db.transaction().execute((trx) => beginLoad(trx, keys, country));
  for (const indicator of range(country.indicators)) {
    await db
      .transaction()
      .execute((trx) => appendIndicator(trx, { keys, loadId, indicator, country }));
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
  country: Country;
}

/** Nobody asks for the digest of what is made up. */
const NO_LINES: FigureLines = { add: () => undefined, end: () => ({ rows: 0, sha256: '' }) };

async function appendIndicator(
  trx: Trx,
  { keys, loadId, indicator, country }: Part,
): Promise<void> {
  const { figures, targets, folder } = await openBulk(trx, loadId);
  const sorter = new FigureSorter(folder);
  const indicatorKey = keyOf(keys.indicators, indicatorId(indicator));
  const regions = range(country.regions).map((no) => keyOf(keys.regions, regionId(no)));
  for (const month of range(country.months)) {
    const releaseKey = keyOf(keys.releases, monthOf(month));
    const [start = '', end = ''] = periodOf(month).split('/');
    const period = toKey({ start, end });
    for (const [index, regionKey] of regions.entries()) {
      const no = index + 1;
      const figure = isMissing(no, month)
        ? { units: NaN, decimals: 0, reason: MISSING_REASONS.indexOf('no-figure') + 1 }
        : { units: Math.round(valueOf(no, indicator, month) * 10), decimals: 1, reason: 0 };
      const sourceRow = (month - 1) * regions.length + no;
      sorter.add({ indicatorKey, period, regionKey, ...figure, releaseKey, sourceRow, mark: 0 });
      if (!hasTarget(no, indicator)) continue;
      await targets.add([releaseKey, indicatorKey, regionKey, '10.5']);
    }
    await appendReleaseIndicators(trx, [[releaseKey, indicatorKey, period]], loadId);
  }
  const origin = { loadId, sheetId: null, sourceFile: 'bench.csv' };
  const sources = await sourcesOf(trx, new Set(keys.releases.values()), origin);
  const portions = sorter.sorted(figures.portion);
  await writeFigures(figures, { portions, loadId, sources, marks: [], lines: NO_LINES });
  await targets.end();
  sorter.close();
}

function keyOf(keys: ReadonlyMap<string, number>, id: string): number {
  const key = keys.get(id);
  if (key === undefined) throw new Error(`the made-up dictionary has no ${id}`);
  return key;
}
