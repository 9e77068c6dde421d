import { movedKeys } from '#domain/dictionary-desk/changes.ts';
import { cellOf, findRow, keysOf, nearestBefore, placeAfter, type Row } from './rows.ts';

export interface CellChange {
  column: string;
  before: string;
  after: string;
}

/** What became of one row. */
export interface RowChange {
  key: string;
  what: 'added' | 'removed' | 'changed' | 'moved';
  /** The row as it is, or as it was where it is gone. */
  row: Row;
  cells: readonly CellChange[];
}

/**
 * What became of the rows of a table. A row that was changed and moved is told twice, so that each can be
 * taken back by itself. Of rows in another order as few as possible count as moved.
 */
export function changesOf(before: readonly Row[], after: readonly Row[]): RowChange[] {
  if (before === after) return [];
  const old = new Map(before.map((row) => [row.key, row]));
  const there = keysOf(after);
  const moved = movedKeys(
    before.map(({ key }) => key),
    after.map(({ key }) => key),
  );
  const changed = after.flatMap((row): RowChange[] => {
    const was = old.get(row.key);
    const cells = cellChanges(was ?? { key: row.key, cells: {} }, row);
    if (!was) return [{ key: row.key, what: 'added', row, cells }];
    return [
      ...(cells.length > 0 ? [{ key: row.key, what: 'changed' as const, row, cells }] : []),
      ...(moved.has(row.key) ? [{ key: row.key, what: 'moved' as const, row, cells: [] }] : []),
    ];
  });
  const removed = before
    .filter(({ key }) => !there.has(key))
    .map((row): RowChange => ({ key: row.key, what: 'removed', row, cells: [] }));
  return [...changed, ...removed];
}

/** @example cellChanges(row({ name: '甲' }), row({ name: '乙' })) // [{ column: 'name', before: '甲', after: '乙' }] */
export function cellChanges(before: Row, after: Row): CellChange[] {
  const columns = new Set([...Object.keys(before.cells), ...Object.keys(after.cells)]);
  return [...columns]
    .map((column) => ({ column, before: cellOf(before, column), after: cellOf(after, column) }))
    .filter((cell) => cell.before !== cell.after);
}

/** The table without one of its changes. */
export function takeBack(
  before: readonly Row[],
  after: readonly Row[],
  { key, what }: Pick<RowChange, 'key' | 'what'>,
): readonly Row[] {
  const was = findRow(before, key);
  switch (what) {
    case 'added':
      return after.filter((row) => row.key !== key);
    case 'changed':
      return was ? after.map((row) => (row.key === key ? was : row)) : after;
    case 'removed':
    case 'moved': {
      const row = findRow(after, key) ?? was;
      return row ? placeAfter(after, row, nearestBefore(before, key, keysOf(after))) : after;
    }
    default:
      return what satisfies never;
  }
}
