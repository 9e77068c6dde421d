import { isWithin } from '#domain/layout/area.ts';
import type { LayoutChange, TemplateSheet } from '#domain/layout/shown.ts';
import type { Grid } from '#server/formats/grid.ts';
import { cellText, filledIn, type TextAt } from './grid-areas.ts';
import { keyOfHead } from './head-key.ts';
import { findLinesBehind, isNamedLine, type HeadsOfFigures } from './lines-behind.ts';
import { matchSheets } from './match-sheets.ts';
import { findOffsets, IN_PLACE, moveHeads, type Offset } from './moved-heads.ts';

interface HeadsFound {
  heads: HeadsOfFigures;
  offset: Offset;
  changes: readonly LayoutChange[];
}

/**
 * Cells of the heads that are not what a template knows. Months change every month, and lines may change
 * places; a name that was not there, one that is gone, and a line behind the last one are told. Heads that
 * stand elsewhere are told by the first of them, where nothing else has changed that would say why.
 */
export function findLayoutChanges(
  sheets: readonly TemplateSheet[],
  grids: readonly Grid[],
): LayoutChange[] {
  return matchSheets(sheets, grids).flatMap(({ sheet, grid }) => changesOfSheet(sheet, grid));
}

function changesOfSheet(sheet: TemplateSheet, grid: Grid): LayoutChange[] {
  const inPlace = sheet.layouts.flatMap(({ heads, figures }) =>
    heads.map(({ cells, direction }) =>
      findAt({ cells, direction, figures }, IN_PLACE, sheet, grid),
    ),
  );
  if (inPlace.every(({ changes }) => changes.length === 0)) return [];
  const offsets = findOffsets(sheet, grid);
  const found = inPlace.map((one) =>
    offsets
      .map((offset) => findAt(one.heads, offset, sheet, grid))
      .reduce((best, next) => (next.changes.length < best.changes.length ? next : best), one),
  );
  const changes = onePerPlace(found.flatMap((one) => one.changes));
  return changes.length > 0 ? changes : firstMoved(found, sheet, grid);
}

function onePerPlace<T extends { row: number; column: number }>(cells: readonly T[]): T[] {
  return [...new Map(cells.map((one) => [`${one.row}:${one.column}`, one])).values()];
}

function firstMoved(
  found: readonly HeadsFound[],
  { heads }: TemplateSheet,
  grid: Grid,
): LayoutChange[] {
  const moved = found.filter(({ offset }) => offset !== IN_PLACE).map((one) => one.heads.cells);
  const [first] = heads
    .filter(({ row, column }) => moved.some((area) => isWithin(area, row, column)))
    .map((head) => ({ ...head, now: cellText(grid, head.row, head.column) }))
    .filter(({ text, now }) => text !== now)
    .sort((a, b) => a.row - b.row || a.column - b.column);
  if (first === undefined) return [];
  const { row, column, text, now } = first;
  return [{ sheet: grid.sheet, row, column, before: text, now: now || null }];
}

/** How heads have changed, if they stand so far from where they stood. */
function findAt(
  heads: HeadsOfFigures,
  offset: Offset,
  sheet: TemplateSheet,
  grid: Grid,
): HeadsFound {
  const here = moveHeads(heads, offset);
  const before = sheet.heads.map(({ row, column, text }) => ({
    ...{ row: row + offset.down, column: column + offset.right, text },
  }));
  const now = onePerPlace([...filledIn(grid, here.cells), ...findLinesBehind(here, grid)]);
  const held = new Set(now.map(({ text }) => keyOfHead(text)));
  const gone = before.filter(
    ({ row, column, text }) => isWithin(here.cells, row, column) && isNotAmong(text, held),
  );
  const added = findAdded(now, inSameLine(before, here)).filter(
    (one) => !hasLines(here) || isNamedLine(here, grid, one),
  );
  const changes = onePerPlace([...gone, ...added]).map(({ row, column }) => ({
    ...{ sheet: grid.sheet, row, column },
    before: before.find((one) => one.row === row && one.column === column)?.text ?? null,
    now: cellText(grid, row, column) || null,
  }));
  return { heads, offset, changes };
}

const hasLines = ({ direction }: HeadsOfFigures) => direction === 'left' || direction === 'up';

/** What says months or numbers alone is another text each month. */
function isNotAmong(text: string, keys: ReadonlySet<string>): boolean {
  const key = keyOfHead(text);
  return key !== '' && !keys.has(key);
}

/** Heads stand in several areas where not all say the same: an amount, and its growth beside it. */
function inSameLine(
  before: readonly TextAt[],
  { cells: { top, left, bottom, right }, direction }: HeadsOfFigures,
): TextAt[] {
  return before.filter(({ row, column }) => {
    if (direction === 'left') return row >= top && column >= left && column <= right;
    if (direction === 'up') return column >= left && row >= top && row <= bottom;
    return isWithin({ top, left, bottom, right }, row, column);
  });
}

/** What stands there more often than it did, the last of them. */
function findAdded(now: readonly TextAt[], before: readonly TextAt[]): TextAt[] {
  const known = Map.groupBy(before, ({ text }) => keyOfHead(text));
  const held = Map.groupBy(now, ({ text }) => keyOfHead(text));
  held.delete('');
  return [...held].flatMap(([key, cells]) => cells.slice(known.get(key)?.length ?? 0));
}
