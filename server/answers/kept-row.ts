import { LRUCache } from 'lru-cache';
import type { BoardRow } from '#domain/board.ts';
import type { Column } from '#server/view/column.ts';
import type { DataView } from '#server/view/data-view.ts';
import { buildColumnRow, type RowOf } from './board-row.ts';

/** Entries of rows together: some ten megabytes. */
const MOST_ENTRIES = 60_000;

interface KeptRow {
  row: BoardRow;
  /** What else it was worked out of: both stay the same objects while no load brings others. */
  dictionary: DataView['dictionary'];
  completeWithout: string;
}

/** By the column that it was worked out of; those used last. */
const kept = new LRUCache<Column, KeptRow>({
  maxSize: MOST_ENTRIES,
  sizeCalculation: ({ row }) => row.entries.length + 1,
});

/** A row of the board. While its column is what it was, whatever else was loaded, so is the row. */
export function keptColumnRow(
  of: RowOf,
  column: Column,
  dictionary: DataView['dictionary'],
): BoardRow {
  const completeWithout = (of.completeWithout ?? []).join(' ');
  const found = kept.get(column);
  if (found?.dictionary === dictionary && found.completeWithout === completeWithout) {
    return found.row;
  }
  const row = buildColumnRow(of, column, dictionary);
  kept.set(column, { row, dictionary, completeWithout });
  return row;
}
