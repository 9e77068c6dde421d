import { LRUCache } from 'lru-cache';
import type { PrintedTable } from '#domain/printed.ts';
import type { Db } from '#server/store/database.ts';
import { currentSheetIds, readTables } from '#server/store/sheets.ts';
import type { DataView } from './data-view.ts';

type Tables = readonly PrintedTable[];

/** Of all kept tables together, letters of their JSON: parsed they take some thirty megabytes. */
const MOST_LETTERS = 16 * 2 ** 20;

/** By the sheets they stand on; of each connection, for what is withheld is taken out by it. */
const known = new WeakMap<Db, LRUCache<string, Tables>>();

/**
 * The printed tables of a release, as a view shows them, in the order they were loaded. They are read
 * from their JSON once, not once for each request, and not again when something else is published: what
 * stands on a sheet never changes. Those used last are kept.
 * @returns the same list while it is kept, so that others keep by it what they work out from it
 */
export async function printedTables(view: DataView, releaseKey: number): Promise<Tables> {
  const kept = keptOf(view);
  const ids = await sheetsOf(view, releaseKey);
  const key = ids.join(' ');
  const found = kept.get(key);
  if (found) return found;
  const { tables, size } = await readSheets(view, ids);
  if (size > 0) kept.set(key, tables, { size });
  return tables;
}

/**
 * The same for a run over many releases, such as an export: what is at hand is taken, and what is not is
 * read and let go. Kept, it would push out what pages use.
 */
export async function passingTables(view: DataView, releaseKey: number): Promise<Tables> {
  const ids = await sheetsOf(view, releaseKey);
  return keptOf(view).peek(ids.join(' ')) ?? (await readSheets(view, ids)).tables;
}

function keptOf({ db }: DataView): LRUCache<string, Tables> {
  const kept = known.get(db) ?? new LRUCache<string, Tables>({ maxSize: MOST_LETTERS });
  known.set(db, kept);
  return kept;
}

async function readSheets({ db }: DataView, ids: readonly number[]) {
  const read = await readTables(db, ids);
  return {
    tables: read.map(({ table }) => table),
    size: read.reduce((sum, { size }) => sum + size, 0),
  };
}

/** By the key of the release; which sheets there are holds as long as the view. */
const sheets = new WeakMap<DataView, Map<number, readonly number[]>>();

async function sheetsOf(view: DataView, releaseKey: number): Promise<readonly number[]> {
  const own = sheets.get(view) ?? new Map<number, readonly number[]>();
  sheets.set(view, own);
  const ids = own.get(releaseKey) ?? (await currentSheetIds(view.db, releaseKey, view.loadId));
  own.set(releaseKey, ids);
  return ids;
}
