import type { Area } from '#domain/layout/area.ts';
import { columnAt, leftOf, rowAt, topOf, type Geometry } from './geometry.ts';
import { meets, type CellPlace } from './selection.ts';

/** A stretch of the sheet in pixels, as it is scrolled. */
export interface Sight {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A row of which something is drawn, with the cells that are. */
export interface DrawnRow {
  no: number;
  cells: readonly DrawnCell[];
}

export interface DrawnCell {
  column: number;
  /** More than itself where it is merged. */
  area: Area;
}

/** Rows and columns that are drawn beyond the edge, so that scrolling finds them there. */
const BEYOND = 4;

/** The cells in sight. */
export function areaInSight(
  geometry: Geometry,
  { x, y, width, height }: Sight,
  { rowCount, columnCount }: { rowCount: number; columnCount: number },
): Area {
  return {
    top: Math.max(1, rowAt(geometry, y) - BEYOND),
    left: Math.max(1, columnAt(geometry, x) - BEYOND),
    bottom: Math.min(rowCount, rowAt(geometry, y + height) + BEYOND),
    right: Math.min(columnCount, columnAt(geometry, x + width) + BEYOND),
  };
}

/** What has to be drawn: the cells in sight, and of those that are one the first, wherever it stands. */
export function drawnRows(sight: Area, merges: readonly Area[]): readonly DrawnRow[] {
  const own = merges.filter((merge) => meets(merge, sight));
  const rows = new Map<number, DrawnCell[]>();
  const put = (row: number, cell: DrawnCell) => {
    const cells = rows.get(row);
    if (cells) cells.push(cell);
    else rows.set(row, [cell]);
  };
  for (const area of own) put(area.top, { column: area.left, area });
  for (let row = sight.top; row <= sight.bottom; row += 1) {
    const over = own.filter(({ top, bottom }) => row >= top && row <= bottom);
    for (let column = sight.left; column <= sight.right; column += 1) {
      if (over.some(({ left, right }) => column >= left && column <= right)) continue;
      put(row, { column, area: { top: row, left: column, bottom: row, right: column } });
    }
    if (!rows.has(row)) rows.set(row, []);
  }
  return [...rows]
    .toSorted(([a], [b]) => a - b)
    .map(([no, cells]) => ({ no, cells: cells.toSorted((a, b) => a.column - b.column) }));
}

/** Where to scroll, so that a cell is in sight; the same where it is. */
export function scrollTo(
  geometry: Geometry,
  { x, y, width, height }: Sight,
  { row, column }: CellPlace,
): { x: number; y: number } {
  const [left, right] = [leftOf(geometry, column), leftOf(geometry, column + 1)];
  const [top, bottom] = [topOf(geometry, row), topOf(geometry, row + 1)];
  return {
    x: left < x ? left : right > x + width ? Math.min(left, right - width) : x,
    y: top < y ? top : bottom > y + height ? Math.min(top, bottom - height) : y,
  };
}
