import { copyRow, WIDTH } from './figure-rows.ts';
import type { SpillFile } from './spill-file.ts';

/** Rows in order, some of them at a time. */
export interface SortedRun {
  /** Puts the next rows into an array that holds some; returns how many, 0 at the end. */
  take: (into: Float64Array) => number;
}

/** The rows of a buffer, in an order of their places. */
export function runInMemory(rows: Float64Array, order: readonly number[]): SortedRun {
  let next = 0;
  return {
    take: (into) => {
      const count = Math.min(into.length / WIDTH, order.length - next);
      for (let place = 0; place < count; place += 1) {
        copyRow(rows, order[next + place] ?? 0, into, place);
      }
      next += count;
      return count;
    },
  };
}

/** Rows that were written to a file from a position on. */
export function runInFile(file: SpillFile, position: number, rows: number): SortedRun {
  let next = 0;
  return {
    take: (into) => {
      const count = Math.min(into.length / WIDTH, rows - next);
      const bytesBefore = next * WIDTH * Float64Array.BYTES_PER_ELEMENT;
      if (count > 0) file.read(into.subarray(0, count * WIDTH), position + bytesBefore);
      next += count;
      return count;
    },
  };
}
