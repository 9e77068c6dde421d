import { isWithin, type Area } from '#domain/layout/area.ts';

/** A cell of the sheet; rows and columns count from 1. */
export interface CellPlace {
  row: number;
  column: number;
}

/** A block of cells: from where it was begun to where one is. */
export interface Selection {
  anchor: CellPlace;
  head: CellPlace;
}

/** How far the sheet goes, and which of its cells are one. */
export interface SheetExtent {
  rowCount: number;
  columnCount: number;
  merges: readonly Area[];
}

export type Edge = 'left' | 'right' | 'first' | 'last';

/** The cells that a place is one with; of most cells only itself. */
export function mergedAt(merges: readonly Area[], { row, column }: CellPlace): Area {
  return (
    merges.find((area) => isWithin(area, row, column)) ?? {
      top: row,
      left: column,
      bottom: row,
      right: column,
    }
  );
}

/** The first cell of those that are one, by which they are named. */
export function ownPlace(merges: readonly Area[], place: CellPlace): CellPlace {
  const { top, left } = mergedAt(merges, place);
  return { row: top, column: left };
}

/**
 * What is selected, grown until no merged cell is cut.
 * @example selectedArea({ anchor: B2, head: B2 }, [{ top: 2, left: 2, bottom: 2, right: 5 }]) // B2:E2
 */
export function selectedArea({ anchor, head }: Selection, merges: readonly Area[]): Area {
  let area: Area = {
    top: Math.min(anchor.row, head.row),
    left: Math.min(anchor.column, head.column),
    bottom: Math.max(anchor.row, head.row),
    right: Math.max(anchor.column, head.column),
  };
  for (;;) {
    const grown = merges.filter((merge) => meets(merge, area)).reduce(spanBoth, area);
    if (isSameArea(grown, area)) return area;
    area = grown;
  }
}

export const meets = (a: Area, b: Area): boolean =>
  a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;

export const isSameArea = (a: Area, b: Area): boolean =>
  a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;

const spanBoth = (a: Area, b: Area): Area => ({
  top: Math.min(a.top, b.top),
  left: Math.min(a.left, b.left),
  bottom: Math.max(a.bottom, b.bottom),
  right: Math.max(a.right, b.right),
});

export const selectCell = (place: CellPlace): Selection => ({ anchor: place, head: place });

/** Every cell of rows or columns, from one to another. */
export function selectLines(
  { rowCount, columnCount }: SheetExtent,
  lines: { rows: readonly [number, number] } | { columns: readonly [number, number] },
): Selection {
  return 'rows' in lines
    ? {
        anchor: { row: lines.rows[0], column: 1 },
        head: { row: lines.rows[1], column: columnCount },
      }
    : {
        anchor: { row: 1, column: lines.columns[0] },
        head: { row: rowCount, column: lines.columns[1] },
      };
}

export const selectAll = ({ rowCount, columnCount }: SheetExtent): Selection => ({
  anchor: { row: 1, column: 1 },
  head: { row: rowCount, column: columnCount },
});

/** Moves by rows and columns, merged cells at a step, never out of the sheet. */
export function move(
  selection: Selection,
  { down, right }: { down: number; right: number },
  isExtending: boolean,
  extent: SheetExtent,
): Selection {
  const { top, left, bottom, right: end } = mergedAt(extent.merges, selection.head);
  const row = (down > 0 ? bottom : down < 0 ? top : selection.head.row) + down;
  const column = (right > 0 ? end : right < 0 ? left : selection.head.column) + right;
  const head = {
    row: clamp(row, extent.rowCount),
    column: clamp(column, extent.columnCount),
  };
  return { anchor: isExtending ? selection.anchor : head, head };
}

export function moveToEdge(
  selection: Selection,
  edge: Edge,
  isExtending: boolean,
  { rowCount, columnCount }: SheetExtent,
): Selection {
  const { row } = selection.head;
  const places: Record<Edge, CellPlace> = {
    left: { row, column: 1 },
    right: { row, column: columnCount },
    first: { row: 1, column: 1 },
    last: { row: rowCount, column: columnCount },
  };
  const head = places[edge];
  return { anchor: isExtending ? selection.anchor : head, head };
}

const clamp = (place: number, count: number): number => Math.max(1, Math.min(count, place));
