import { figuresOf } from '#domain/facts.ts';
import type { PrintedTable } from '#domain/printed.ts';
import { currentSheets } from '#server/store/sheets.ts';
import type { DataView } from './data-view.ts';

/** Of all kept tables of a view together: some ten megabytes. */
const MOST_LINES = 10_000;

/** By the key of the release, the last used last; what is printed holds as long as the view. */
const known = new WeakMap<DataView, Map<number, readonly PrintedTable[]>>();

/**
 * The printed tables of a release, as a view shows them, in the order they were loaded. They are read
 * from their JSON once for each view, not once for each request; those of the releases used last are kept.
 */
export async function printedTables(
  view: DataView,
  releaseKey: number,
): Promise<readonly PrintedTable[]> {
  const kept = known.get(view) ?? new Map<number, readonly PrintedTable[]>();
  known.set(view, kept);
  const tables = kept.get(releaseKey) ?? (await readTables(view, releaseKey));
  kept.delete(releaseKey);
  kept.set(releaseKey, tables);
  dropOldest(kept);
  return tables;
}

/**
 * The same for a run over many releases, such as an export: what is at hand is taken, and what is not is
 * read and let go. Kept, it would push out what pages use.
 */
export async function passingTables(
  view: DataView,
  releaseKey: number,
): Promise<readonly PrintedTable[]> {
  return known.get(view)?.get(releaseKey) ?? readTables(view, releaseKey);
}

async function readTables({ db, loadId }: DataView, releaseKey: number): Promise<PrintedTable[]> {
  const sheets = await currentSheets(db, releaseKey, loadId);
  return sheets.map(({ table }) => table);
}

/** Down to what may be kept; of one large release nothing is. */
function dropOldest(kept: Map<number, readonly PrintedTable[]>): void {
  let lines = [...kept.values()].flat().reduce((sum, table) => sum + linesOf(table), 0);
  for (const [releaseKey, tables] of kept) {
    if (lines <= MOST_LINES) return;
    lines -= tables.reduce((sum, table) => sum + linesOf(table), 0);
    kept.delete(releaseKey);
  }
}

const linesOf = (table: PrintedTable) => figuresOf(table).length;
