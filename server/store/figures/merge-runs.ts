import { compareRows, copyRow, WIDTH } from './figure-rows.ts';
import type { SortedRun } from './sorted-run.ts';

/** How many rows of each run are in memory, and of what comes out of them where no other number is said. */
const PORTION = 512;

/** A run and the portion of it that is being gone through. */
interface Cursor {
  run: SortedRun;
  rows: Float64Array;
  count: number;
  next: number;
}

/** All rows of some runs in order, in portions that are overwritten by the next. */
export function* mergeRuns(
  runs: readonly SortedRun[],
  portion = PORTION,
): Generator<{ rows: Float64Array; count: number }> {
  const cursors = runs.map(openCursor).filter(({ count }) => count > 0);
  cursors.sort(byHead);
  const rows = new Float64Array(portion * WIDTH);
  let count = 0;
  for (let first = cursors.shift(); first; first = cursors.shift()) {
    const [other] = cursors;
    // Files are mostly in some order: many rows of one run come before those of the next.
    do {
      copyRow(first.rows, first.next, rows, count);
      count += 1;
      if (count === portion) {
        yield { rows, count };
        count = 0;
      }
    } while (advance(first) && (!other || byHead(first, other) <= 0));
    if (first.count > 0) cursors.splice(placeOf(cursors, first), 0, first);
  }
  if (count > 0) yield { rows, count };
}

function openCursor(run: SortedRun): Cursor {
  const rows = new Float64Array(PORTION * WIDTH);
  return { run, rows, count: run.take(rows), next: 0 };
}

/** False at the end of its run. */
function advance(cursor: Cursor): boolean {
  cursor.next += 1;
  if (cursor.next < cursor.count) return true;
  cursor.count = cursor.run.take(cursor.rows);
  cursor.next = 0;
  return cursor.count > 0;
}

function byHead(a: Cursor, b: Cursor): number {
  return compareRows(a.rows, a.next, b.rows, b.next);
}

/** Before the first cursor whose row comes after its own. */
function placeOf(cursors: readonly Cursor[], cursor: Cursor): number {
  let [low, high] = [0, cursors.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const one = cursors[middle];
    if (one && byHead(one, cursor) <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
