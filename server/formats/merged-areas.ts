import type { Range } from '@e965/xlsx';

import type { Area } from '#domain/layout/area.ts';

/** By rows and columns counted from 0. */
export interface HiddenLines {
  isRowHidden: (row: number) => boolean;
  isColumnHidden: (column: number) => boolean;
}

/** Merged cells from their first line that is shown to the last, within what the sheet holds. */
export function areasOf(
  merges: readonly Range[],
  size: { rows: number; columns: number },
  { isRowHidden, isColumnHidden }: HiddenLines,
): readonly Area[] {
  return merges.flatMap(({ s, e }) => {
    const rows = shownBetween(s.r, Math.min(e.r, size.rows - 1), isRowHidden);
    const columns = shownBetween(s.c, Math.min(e.c, size.columns - 1), isColumnHidden);
    if (rows === null || columns === null) return [];
    const [[top, bottom], [left, right]] = [rows, columns];
    return top === bottom && left === right ? [] : [{ top, left, bottom, right }];
  });
}

/** The first and the last that are shown, counted from 1. */
function shownBetween(
  first: number,
  last: number,
  isHidden: (index: number) => boolean,
): [number, number] | null {
  let [from, to] = [first, last];
  while (from <= to && isHidden(from)) from += 1;
  while (to > from && isHidden(to)) to -= 1;
  return from > to ? null : [from + 1, to + 1];
}
