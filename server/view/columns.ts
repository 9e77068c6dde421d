import { LRUCache } from 'lru-cache';
import type { Period } from '#domain/period.ts';
import { columnOfIndicator, columnsOfRelease, type StoredColumn } from '#server/store/columns.ts';
import type { Db } from '#server/store/database.ts';
import { toKey } from '#server/store/months.ts';
import { filesOf } from '#server/store/sources.ts';
import { targetsOfIndicator, targetsOfRelease, type StoredTarget } from '#server/store/targets.ts';
import { FIRST_DRAFT, type AsOf } from '#server/store/vintage.ts';
import { bringUpToDate, type KeptColumn } from './brought.ts';
import { bytesOf, toColumn, type Column } from './column.ts';
import type { DataView } from './data-view.ts';

/** Of a connection: 400 columns of 3,000 regions, or 10,000 of a hundred. */
const MOST_BYTES = 40 * 2 ** 20;
/** More are read with all that their release holds: two queries instead of two for each. */
const MOST_ALONE = 3;

/** An indicator of a release, over the months that it runs there. */
export interface ColumnKey {
  indicatorKey: number;
  period: Period;
}

/** The same with its period as the store has it. */
interface Wanted {
  indicatorKey: number;
  period: number;
}

/**
 * Of each connection, for it takes out what is withheld, and of each view of a draft, which nobody else is
 * to meet; by `nameOf`, those used last.
 */
const known = new WeakMap<Db | DataView, LRUCache<string, KeptColumn>>();

/**
 * Columns of a release, in the order asked for. Each is read once, as long as there is room for it, and
 * of what later loads brought of it that alone.
 */
export async function columnsOf(
  view: DataView,
  releaseKey: number,
  keys: readonly ColumnKey[],
): Promise<Column[]> {
  const kept = keptOf(view);
  const wanted = keys.map(({ indicatorKey, period }) => ({ indicatorKey, period: toKey(period) }));
  const names = wanted.map((one) => nameOf(releaseKey, one));
  const found = await takeKept(view, releaseKey, names);
  const lacking = wanted.filter((_, at) => !found.has(names[at] ?? ''));
  for (const one of await readColumns(view, releaseKey, lacking)) {
    found.set(nameOf(releaseKey, one), one);
  }
  for (const [name, one] of found) {
    // Another view may be of later loads.
    if ((kept.peek(name)?.asOf ?? 0) <= one.asOf) kept.set(name, one);
  }
  return names.flatMap((name) => found.get(name)?.column ?? []);
}

function keptOf(view: DataView): LRUCache<string, KeptColumn> {
  const of = view.draft ? view : view.db;
  const kept =
    known.get(of) ??
    new LRUCache<string, KeptColumn>({
      maxSize: MOST_BYTES,
      sizeCalculation: ({ column }) => bytesOf(column),
    });
  known.set(of, kept);
  return kept;
}

const nameOf = (releaseKey: number, { indicatorKey, period }: Wanted) =>
  `${releaseKey} ${indicatorKey} ${period}`;

/** Those at hand, as the view has them. */
async function takeKept(
  view: DataView,
  releaseKey: number,
  names: readonly string[],
): Promise<Map<string, KeptColumn>> {
  const kept = keptOf(view);
  const found = names.flatMap((name) => {
    const one = kept.get(name);
    const isOfView = one?.regions === view.dictionary.regions && one.asOf <= view.loadId;
    return one && isOfView ? [one] : [];
  });
  const current = await bringUpToDate(view, releaseKey, found);
  return new Map(current.map((one) => [nameOf(releaseKey, one), one]));
}

async function readColumns(
  view: DataView,
  releaseKey: number,
  wanted: readonly Wanted[],
): Promise<KeptColumn[]> {
  if (wanted.length === 0) return [];
  const at = { releaseKey, asOf: view.asOf };
  const stored =
    wanted.length > MOST_ALONE
      ? await readTogether(view.db, at, wanted)
      : await Promise.all(wanted.map((one) => readAlone(view.db, at, one)));
  const sourceKeys = new Set(stored.flatMap(({ cells }) => cells?.sourceKeys ?? []));
  const files = await filesOf(view.db, [...sourceKeys]);
  const { regions } = view.dictionary;
  return stored.map(({ cells, targets, ...of }) => {
    const column = toColumn(cells && toldColumn(view, cells), regions, { targets, files });
    return { ...of, asOf: view.loadId, regions, column };
  });
}

/** As `withToldLoads` has it. */
function toldColumn({ asOf, loadId }: DataView, cells: StoredColumn): StoredColumn {
  if (typeof asOf === 'number') return cells;
  return { ...cells, loadIds: cells.loadIds.map((id) => (id < FIRST_DRAFT ? id : loadId)) };
}

/** What the database says of a column. */
interface Stored extends Wanted {
  /** Null: it holds nothing. */
  cells: StoredColumn | null;
  targets: readonly StoredTarget[];
}

interface At {
  releaseKey: number;
  asOf: AsOf;
}

async function readAlone(db: Db, at: At, wanted: Wanted): Promise<Stored> {
  const [cells, targets] = await Promise.all([
    columnOfIndicator(db, { ...at, ...wanted }),
    targetsOfIndicator(db, { ...at, ...wanted }),
  ]);
  return { ...wanted, cells, targets };
}

async function readTogether(db: Db, at: At, wanted: readonly Wanted[]): Promise<Stored[]> {
  const [columns, targets] = await Promise.all([
    columnsOfRelease(db, at),
    targetsOfRelease(db, at),
  ]);
  const cellsOf = new Map(
    columns.map(({ indicatorKey, period, column }) => [`${indicatorKey} ${period}`, column]),
  );
  const targetsOf = Map.groupBy(targets, ({ indicatorKey }) => indicatorKey);
  return wanted.map(({ indicatorKey, period }) => ({
    indicatorKey,
    period,
    cells: cellsOf.get(`${indicatorKey} ${period}`) ?? null,
    targets: targetsOf.get(indicatorKey) ?? [],
  }));
}
