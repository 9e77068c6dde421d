import type { Area } from '#domain/layout/area.ts';
import { columnAt, leftOf, rowAt, topOf, type Geometry } from './geometry.ts';
import { isSameArea, meets, type CellPlace } from './selection.ts';

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

/** Rows and columns are drawn by so many at once, and beyond the edge, so that few scrolls draw anything. */
const ROWS = 8;
const COLUMNS = 4;

/** The cells in sight, and some beyond. */
export function areaInSight(
  geometry: Geometry,
  { x, y, width, height }: Sight,
  { rowCount, columnCount }: { rowCount: number; columnCount: number },
): Area {
  return {
    top: beginOf(rowAt(geometry, y) - 1, ROWS),
    left: beginOf(columnAt(geometry, x) - 1, COLUMNS),
    bottom: Math.min(rowCount, beginOf(rowAt(geometry, y + height) + 1, ROWS) + ROWS - 1),
    right: Math.min(columnCount, beginOf(columnAt(geometry, x + width) + 1, COLUMNS) + COLUMNS - 1),
  };
}

/** The first of the rows or columns that one is drawn with. @example beginOf(9, 8) // 9; beginOf(8, 8) // 1 */
const beginOf = (line: number, atOnce: number): number =>
  Math.floor((Math.max(1, line) - 1) / atOnce) * atOnce + 1;

/** What has to be drawn: the cells in sight, and of those that are one the first, wherever it stands. */
export function drawnRows(
  sight: Area,
  merges: readonly Area[],
  before: readonly DrawnRow[] = [],
): readonly DrawnRow[] {
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
  const known = new Map(before.map((row) => [row.no, row]));
  return [...rows]
    .toSorted(([a], [b]) => a - b)
    .map(([no, cells]) => {
      const row = { no, cells: cells.toSorted((a, b) => a.column - b.column) };
      // What stays as it was drawn is not drawn again.
      const old = known.get(no);
      return old && isSameRow(old, row) ? old : row;
    });
}

const isSameRow = (a: DrawnRow, b: DrawnRow): boolean =>
  a.cells.length === b.cells.length &&
  a.cells.every((cell, index) => {
    const other = b.cells[index];
    return other !== undefined && isSameArea(cell.area, other.area);
  });

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
