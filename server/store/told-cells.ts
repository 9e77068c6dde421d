import type { Db } from './database.ts';
import { valueOf } from './figure.ts';
import { monthsOf } from './months.ts';

export type Cell = string | number | null;

/** What keys stand for, which a digest tells in their stead. */
interface Names {
  regions: ReadonlyMap<Cell, string>;
  indicators: ReadonlyMap<Cell, string>;
  releases: ReadonlyMap<Cell, string>;
  /** The id of the release, the printed table and the file. */
  sources: ReadonlyMap<Cell, readonly Cell[]>;
}

export async function readNames(db: Db): Promise<Names> {
  const [regions, indicators, releases, sources] = await Promise.all([
    db.selectFrom('region').select(['key', 'id']).execute(),
    db.selectFrom('indicator').selectAll().execute(),
    db.selectFrom('release').select(['key', 'id']).execute(),
    db.selectFrom('source').select(['key', 'releaseKey', 'sheetId', 'file']).execute(),
  ]);
  const releaseIds = new Map<Cell, string>(releases.map(({ key, id }) => [key, id]));
  return {
    regions: new Map(regions.map(({ key, id }) => [key, id])),
    indicators: new Map(
      indicators.map(({ key, id, breakdown, office }) => {
        return [key, breakdown + office === '' ? id : JSON.stringify([id, breakdown, office])];
      }),
    ),
    releases: releaseIds,
    sources: new Map(
      sources.map(({ key, releaseKey, sheetId, file }) => {
        return [key, [releaseIds.get(releaseKey) ?? releaseKey, sheetId, file]];
      }),
    ),
  };
}

/**
 * What a digest says of a column. A key alone says nothing: whoever renamed what it points at would
 * move every figure unseen. Digests are older than the keys of periods and sources, and hold on to
 * months, values and the source in each row.
 */
export function tellCell(
  { regions, indicators, releases, sources }: Names,
  column: string,
  row: Readonly<Record<string, Cell>>,
): readonly Cell[] {
  const cell = row[column] ?? null;
  switch (column) {
    case 'region_key':
      return [regions.get(cell) ?? cell];
    case 'indicator_key':
      return [indicators.get(cell) ?? cell];
    case 'release_key':
      return [releases.get(cell) ?? cell];
    case 'source_key':
      return sources.get(cell) ?? [cell];
    case 'period': {
      const { periodStart, periodEnd } = monthsOf(Number(cell));
      return [periodEnd, periodStart];
    }
    case 'units':
      return [valueOf(cell === null ? null : Number(cell), Number(row['decimals']))];
    default:
      return [cell];
  }
}
