import { LRUCache } from 'lru-cache';
import type { PrintedTable } from '#domain/printed.ts';
import type { Db } from '#server/store/database.ts';
import { currentSheetIds, readTables, type ReadTable } from '#server/store/sheets.ts';
import type { DataView } from './data-view.ts';

type Tables = readonly PrintedTable[];

/** Of all kept tables together, letters of their JSON: parsed they take some thirty megabytes. */
const MOST_LETTERS = 16 * 2 ** 20;

interface Kept {
  /** By the sheets they stand on. */
  lists: LRUCache<string, Tables>;
  /** One by one: a list with another sheet in it has the others in common with the one before. */
  sheets: LRUCache<string, ReadTable>;
}

/** Of each connection, for what is withheld is taken out by it. */
const known = new WeakMap<Db, Kept>();

/**
 * The printed tables of a release, as a view shows them, in the order they were loaded. They are read
 * from their JSON once, not once for each request, and not again when something else is published: what
 * stands on a sheet never changes. Those used last are kept.
 * @returns the same list while it is kept, so that others keep by it what they work out from it
 */
export async function printedTables(view: DataView, releaseKey: number): Promise<Tables> {
  const { lists, sheets } = keptOf(view);
  const stood = await sheetsOf(view, releaseKey);
  const key = stood.map(nameOf).join(' ');
  const found = lists.get(key);
  if (found) return found;
  const read = await readSheets(view, stood);
  for (const [at, one] of read.entries()) {
    const sheet = stood[at];
    if (sheet) sheets.set(nameOf(sheet), one, { size: one.size });
  }
  const tables = read.map(({ table }) => table);
  const size = read.reduce((sum, one) => sum + one.size, 0);
  if (size > 0) lists.set(key, tables, { size });
  return tables;
}

/**
 * The same for a run over many releases, such as an export: what is at hand is taken, and what is not is
 * read and let go. Kept, it would push out what pages use.
 */
export async function passingTables(view: DataView, releaseKey: number): Promise<Tables> {
  const stood = await sheetsOf(view, releaseKey);
  const found = keptOf(view).lists.peek(stood.map(nameOf).join(' '));
  return found ?? (await readSheets(view, stood)).map(({ table }) => table);
}

function keptOf({ db }: DataView): Kept {
  const kept = known.get(db) ?? {
    lists: new LRUCache({ maxSize: MOST_LETTERS }),
    sheets: new LRUCache({ maxSize: MOST_LETTERS }),
  };
  known.set(db, kept);
  return kept;
}

interface Stood {
  id: number;
  loadId: number;
}

const nameOf = ({ id, loadId }: Stood) => `${id}/${loadId}`;

/** In their order: those that are not at hand from the database. */
async function readSheets(view: DataView, stood: readonly Stood[]): Promise<ReadTable[]> {
  const { sheets } = keptOf(view);
  const ids = stood.map(({ id }) => id);
  const atHand = new Map(stood.map((sheet) => [sheet.id, sheets.peek(nameOf(sheet))]));
  const lacking = ids.filter((id) => atHand.get(id) === undefined);
  const read = await readTables(view.db, lacking);
  for (const [at, one] of read.entries()) atHand.set(lacking[at] ?? 0, one);
  return ids.flatMap((id) => atHand.get(id) ?? []);
}

/** By the key of the release; which sheets there are holds as long as the view. */
const sheets = new WeakMap<DataView, Map<number, readonly Stood[]>>();

async function sheetsOf(view: DataView, releaseKey: number): Promise<readonly Stood[]> {
  const own = sheets.get(view) ?? new Map<number, readonly Stood[]>();
  sheets.set(view, own);
  const stood = own.get(releaseKey) ?? (await currentSheetIds(view.db, releaseKey, view.asOf));
  own.set(releaseKey, stood);
  return stood;
}
