/**
 * Which rows of a long table are in sight. Browsers cannot make an element taller than some 17 to 33
 * million pixels, a table of a million rows is: above a limit a pixel of scrolling is more than one of rows.
 */
export const MOST_PIXELS = 8_000_000;

export interface Extent {
  /** How many rows there are. */
  count: number;
  /** How tall each is. */
  size: number;
  /** How much of them is in sight. */
  viewport: number;
}

/** How tall the element is that stands for all rows. @example scrolledHeight({ count: 10, size: 32 }) // 320 */
export const scrolledHeight = ({ count, size }: Pick<Extent, 'count' | 'size'>): number =>
  Math.min(count * size, MOST_PIXELS);

/** How far into the rows a scroll position is. @example rowPosition(64, { count: 10, size: 32, viewport: 96 }) // 64 */
export function rowPosition(scrollTop: number, extent: Extent): number {
  const room = scrolledHeight(extent) - extent.viewport;
  if (room <= 0) return 0;
  const share = Math.min(1, Math.max(0, scrollTop / room));
  return share * (extent.count * extent.size - extent.viewport);
}

/** Where to scroll to for a position among the rows: the way back. */
export function scrollTopOf(position: number, extent: Extent): number {
  const whole = extent.count * extent.size - extent.viewport;
  if (whole <= 0) return 0;
  const share = Math.min(1, Math.max(0, position / whole));
  return share * (scrolledHeight(extent) - extent.viewport);
}

export interface RowWindow {
  /** The first row that is drawn, and the one after the last. */
  first: number;
  end: number;
  /** How far from the top of the pane the first one stands; negative: partly gone. */
  shift: number;
}

/** Rows beyond the edges that are drawn as well. */
const SPARE = 4;

/** @example rowWindow(64, { count: 100, size: 32, viewport: 96 }) // { first: 0, end: 9, shift: -64 } */
export function rowWindow(position: number, { count, size, viewport }: Extent): RowWindow {
  const first = Math.max(0, Math.floor(position / size) - SPARE);
  const end = Math.min(count, Math.ceil((position + viewport) / size) + SPARE);
  return { first, end, shift: first * size - position };
}

export interface ColumnWindow {
  first: number;
  end: number;
  /** Width of the columns between the fixed ones and the first. */
  before: number;
}

/**
 * Which of the columns that scroll are in sight; those before them stand fixed.
 * @example columnWindow([100, 100, 100, 100], 1, { scrollLeft: 0, viewport: 250 }) // { first: 1, end: 3, before: 0 }
 */
export function columnWindow(
  widths: readonly number[],
  fixed: number,
  { scrollLeft, viewport }: { scrollLeft: number; viewport: number },
): ColumnWindow {
  const fixedWidth = widths.slice(0, fixed).reduce((sum, width) => sum + width, 0);
  const right = scrollLeft + viewport - fixedWidth;
  let at = 0;
  let first = fixed;
  let before = 0;
  let end = fixed;
  for (let index = fixed; index < widths.length; index++) {
    const width = widths[index] ?? 0;
    if (at + width <= scrollLeft) {
      first = index + 1;
      before = at + width;
    }
    if (at < right) end = index + 1;
    at += width;
  }
  return { first: Math.min(first, end), end, before };
}
