import { LRUCache } from 'lru-cache';
import type { Period } from '#domain/period.ts';
import { columnOfIndicator, columnsOfRelease, type StoredColumn } from '#server/store/columns.ts';
import { toKey } from '#server/store/months.ts';
import { filesOf } from '#server/store/sources.ts';
import { targetsOfIndicator, targetsOfRelease, type StoredTarget } from '#server/store/targets.ts';
import { bytesOf, toColumn, type Column } from './column.ts';
import type { DataView } from './data-view.ts';

/** Of a view: 400 columns of 3,000 regions, or 10,000 of a hundred. */
const MOST_BYTES = 40 * 2 ** 20;
/** More are read with all that their release holds: two queries instead of two for each. */
const MOST_ALONE = 3;

/** An indicator of a release, over the months that it runs there. */
export interface ColumnKey {
  indicatorKey: number;
  period: Period;
}

/** By `nameOf`, those used last; they hold as long as the view. */
const known = new WeakMap<DataView, LRUCache<string, Column>>();

/** Columns of a release, in the order asked for: each is read once for a view, as long as there is room for it. */
export async function columnsOf(
  view: DataView,
  releaseKey: number,
  keys: readonly ColumnKey[],
): Promise<Column[]> {
  const kept = known.get(view) ?? new LRUCache({ maxSize: MOST_BYTES, sizeCalculation: bytesOf });
  known.set(view, kept);
  const found = keys.map((key) => kept.get(nameOf(releaseKey, key)));
  const lacking = keys.filter((_, at) => found[at] === undefined);
  const read = await readColumns(view, releaseKey, lacking);
  for (const [key, column] of read) kept.set(nameOf(releaseKey, key), column);
  return keys.flatMap((key, at) => found[at] ?? read.get(key) ?? []);
}

const nameOf = (releaseKey: number, { indicatorKey, period }: ColumnKey) =>
  `${releaseKey} ${indicatorKey} ${toKey(period)}`;

/** What the database says of a column. */
interface Stored {
  /** Null: it holds nothing. */
  cells: StoredColumn | null;
  targets: readonly StoredTarget[];
}

async function readColumns(
  view: DataView,
  releaseKey: number,
  keys: readonly ColumnKey[],
): Promise<ReadonlyMap<ColumnKey, Column>> {
  if (keys.length === 0) return new Map();
  const at = { releaseKey, asOf: view.loadId };
  const stored =
    keys.length > MOST_ALONE
      ? await readTogether(view, at, keys)
      : await Promise.all(keys.map((key) => readAlone(view, { ...at, ...key })));
  const sourceKeys = new Set(stored.flatMap(({ cells }) => cells?.sourceKeys ?? []));
  const files = await filesOf(view.db, [...sourceKeys]);
  const { regions } = view.dictionary;
  return new Map(
    stored.flatMap(({ cells, targets }, index) => {
      const key = keys[index];
      return key ? [[key, toColumn(cells, regions, { targets, files })]] : [];
    }),
  );
}

async function readAlone(
  { db }: DataView,
  at: ColumnKey & { releaseKey: number; asOf: number },
): Promise<Stored> {
  const [cells, targets] = await Promise.all([
    columnOfIndicator(db, at),
    targetsOfIndicator(db, at),
  ]);
  return { cells, targets };
}

async function readTogether(
  { db }: DataView,
  at: { releaseKey: number; asOf: number },
  keys: readonly ColumnKey[],
): Promise<Stored[]> {
  const [columns, targets] = await Promise.all([
    columnsOfRelease(db, at),
    targetsOfRelease(db, at),
  ]);
  const cellsOf = new Map(
    columns.map(({ indicatorKey, period, column }) => [`${indicatorKey} ${period}`, column]),
  );
  const targetsOf = Map.groupBy(targets, ({ indicatorKey }) => indicatorKey);
  return keys.map(({ indicatorKey, period }) => ({
    cells: cellsOf.get(`${indicatorKey} ${toKey(period)}`) ?? null,
    targets: targetsOf.get(indicatorKey) ?? [],
  }));
}
