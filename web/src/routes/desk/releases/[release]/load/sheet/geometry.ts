import type { Area } from '#domain/layout/area.ts';
import { textWidth, wrapText } from '#charts/text-width.ts';

/** Where columns and rows begin, in pixels; one more than there are, so that each has an end. */
export interface Geometry {
  /** By column from 1: `lefts[column]`. */
  lefts: readonly number[];
  /** Of the rows that are higher than others: those of the heads. */
  tops: readonly number[];
  rowCount: number;
}

interface ShownRow {
  no: number;
  cells: readonly string[];
}

interface Sheet {
  rowCount: number;
  columnCount: number;
  merges: readonly Area[];
  /** The first ones. */
  rows: readonly ShownRow[];
  /** Of the frame it is shown in, in pixels. */
  frameWidth?: number;
}

export const ROW_HEIGHT = 26;
const LINE_HEIGHT = 18;
const PADDING = 8;
const FONT = 12;
/** Signs of what a cell is stand beside its text. */
const SIGN = 28;
const NARROWEST = 56;
const WIDEST = 240;
/** On a telephone the names must leave room for figures. */
const MOST_OF_FRAME = 0.4;
const MOST_LINES = 4;

/** Columns as wide as what stands in them, rows as high, up to a bound; rows further down are of one height. */
export function layOut({
  rowCount,
  columnCount,
  merges,
  rows,
  frameWidth = Infinity,
}: Sheet): Geometry {
  const widest = Math.max(NARROWEST, Math.min(WIDEST, Math.floor(frameWidth * MOST_OF_FRAME)));
  const widths = columnWidths(columnCount, rows, merges).map((width) => Math.min(widest, width));
  const heights = rowHeights(rows, widths, merges);
  return { lefts: sums(widths), tops: sums(heights), rowCount };
}

function columnWidths(
  count: number,
  rows: readonly ShownRow[],
  merges: readonly Area[],
): readonly number[] {
  const widths = Array.from({ length: count }, () => NARROWEST);
  for (const { no, cells } of rows) {
    for (const [index, text] of cells.entries()) {
      if (index >= count || text === '' || spansColumns(merges, no, index + 1)) continue;
      const longest = Math.max(...text.split('\n').map((line) => textWidth(line, FONT)));
      const wanted = Math.ceil(longest) + 2 * PADDING + SIGN;
      widths[index] = Math.min(WIDEST, Math.max(widths[index] ?? 0, wanted));
    }
  }
  return widths;
}

/** Only rows that are there from the beginning may be higher: the sheet must not jump while more comes. */
function rowHeights(
  rows: readonly ShownRow[],
  widths: readonly number[],
  merges: readonly Area[],
): readonly number[] {
  const heights: number[] = [];
  for (const { no, cells } of rows) {
    if (no !== heights.length + 1) break;
    const lines = cells.map((text, index) =>
      isMerged(merges, no, index + 1) ? 1 : countLines(text, widths[index] ?? NARROWEST),
    );
    heights.push(ROW_HEIGHT + (Math.min(MOST_LINES, Math.max(1, ...lines)) - 1) * LINE_HEIGHT);
  }
  return heights;
}

const countLines = (text: string, width: number): number =>
  text
    .split('\n')
    .reduce((sum, line) => sum + wrapText(line, FONT, width - 2 * PADDING - SIGN + 2).length, 0);

const spansColumns = (merges: readonly Area[], row: number, column: number): boolean =>
  merges.some(
    ({ top, left, bottom, right }) =>
      right > left && row >= top && row <= bottom && column >= left && column <= right,
  );

const isMerged = (merges: readonly Area[], row: number, column: number): boolean =>
  merges.some(
    ({ top, left, bottom, right }) =>
      row >= top && row <= bottom && column >= left && column <= right,
  );

function sums(sizes: readonly number[]): readonly number[] {
  let at = 0;
  // The first is of no row or column: they count from 1.
  return [0, 0, ...sizes.map((size) => (at += size))];
}

/** Where a row begins; of the one behind the last its end. */
export function topOf({ tops }: Geometry, row: number): number {
  const known = tops[row];
  return known ?? (tops.at(-1) ?? 0) + (row - tops.length + 1) * ROW_HEIGHT;
}

export const leftOf = ({ lefts }: Geometry, column: number): number =>
  lefts[column] ?? lefts.at(-1) ?? 0;

/** The row at a height, the first or last where there is none. */
export function rowAt(geometry: Geometry, y: number): number {
  let [low, high] = [1, geometry.rowCount];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (topOf(geometry, middle) <= y) low = middle;
    else high = middle - 1;
  }
  return low;
}

export function columnAt(geometry: Geometry, x: number): number {
  const at = geometry.lefts.findIndex((left, column) => column > 1 && left > x);
  return at === -1 ? Math.max(1, geometry.lefts.length - 2) : at - 1;
}

/** A block of cells as a box on the sheet. */
export function boxOf(
  geometry: Geometry,
  { top, left, bottom, right }: Area,
): { x: number; y: number; width: number; height: number } {
  const [x, y] = [leftOf(geometry, left), topOf(geometry, top)];
  return {
    x,
    y,
    width: leftOf(geometry, right + 1) - x,
    height: topOf(geometry, bottom + 1) - y,
  };
}
