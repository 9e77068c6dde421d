import type { SheetColumn } from './columns.ts';
import type { HeadLevel } from './head-level.ts';
import type { PlacedText, Section } from './sections.ts';
import type { Sheet } from './sheet.ts';
import { isAsideLabel, isFrequencyLabel } from './words/row-words.ts';

/** Rows of heads, the outermost first. */
export function levelsOver(
  sheet: Sheet,
  section: Section,
  columns: readonly SheetColumn[],
): HeadLevel[] {
  const figures = columns.filter(({ kind }) => kind === 'figures').map(({ column }) => column);
  const isUnderTimes = columns.some(({ kind }) => kind === 'times');
  const last = section.headRows.at(-1) ?? 0;
  const isOwn = isUnderTimes || cornersOf(sheet, last, figures).length > 0;
  return section.headRows.flatMap((row, index): HeadLevel[] => {
    const [corner = null, ...others] = cornersOf(sheet, row, figures);
    if ([corner, ...others].some((one) => one !== null && isAsideLabel(one.text))) return [];
    const below = section.headRows.slice(index + 1);
    const cells = new Map<number, PlacedText>();
    for (const column of figures) {
      const cell = cellOver(sheet, section, { row, column, below });
      if (cell !== null) cells.set(column, cell);
    }
    const isOfRow = corner !== null && (isUnderTimes || (isOwn && row !== last));
    const label = isOfRow ? sheet.head(row, corner.column).label : null;
    const isFrequency = corner !== null && isFrequencyLabel(corner.text);
    return [{ side: 'over', at: row, cells, label, isTimes: false, isFrequency }];
  });
}

/** What stands before a row of heads, the nearest first: its own name, or that of the column below. */
function cornersOf(sheet: Sheet, row: number, figures: readonly number[]): PlacedText[] {
  const corners: PlacedText[] = [];
  for (let column = (figures[0] ?? 1) - 1; column >= 1; column -= 1) {
    const text = sheet.text(row, column);
    if (text !== '') corners.push({ row, column, text });
  }
  return corners;
}

function cellOver(
  sheet: Sheet,
  { band, headRows }: Section,
  { row, column, below }: { row: number; column: number; below: readonly number[] },
): PlacedText | null {
  const own = sheet.text(row, column);
  if (own !== '') return { row, column, text: own };
  const covering = findCovering(sheet, { row, column, left: band.left, top: headRows[0] ?? row });
  if (covering !== null) return covering.row === row ? covering : null;
  if (below.length === 0 || hasMergesIn(sheet, row, band)) return null;
  // Without merges a head that spans stands over the first of its columns.
  const isUnder = below.some((one) => sheet.text(one, column) !== '');
  for (let left = column - 1; isUnder && left >= band.left; left -= 1) {
    const text = sheet.text(row, left);
    if (text === '') continue;
    const isSpanning = below.some((one) => sheet.text(one, left) !== '');
    return isSpanning ? { row, column: left, text } : null;
  }
  return null;
}

function findCovering(
  sheet: Sheet,
  { row, column, left, top }: { row: number; column: number; left: number; top: number },
): PlacedText | null {
  if (!sheet.hasMerges) return null;
  for (let from = row; from >= top; from -= 1)
    for (let at = column; at >= left; at -= 1) {
      const merge = sheet.merge(from, at);
      if (merge === null || merge.bottom < row || merge.right < column) continue;
      const text = sheet.text(from, at);
      return text === '' ? null : { row: from, column: at, text };
    }
  return null;
}

function hasMergesIn(sheet: Sheet, row: number, { left, right }: Section['band']): boolean {
  for (let column = left; column <= right; column += 1) {
    const merge = sheet.merge(row, column);
    if (merge !== null && merge.right > merge.left) return true;
  }
  return false;
}

/** Columns of heads, the outermost first. Names that hold for the lines below them stand once. */
export function levelsBefore(
  sheet: Sheet,
  section: Section,
  columns: readonly SheetColumn[],
): HeadLevel[] {
  const heads = columns.filter(({ kind }) => kind === 'heads' || kind === 'times');
  const last =
    heads.findLast(({ label }) => label !== 'unit' && label !== 'status' && label !== 'kind') ??
    heads.at(-1);
  return heads.map(({ column, label, kind }) => ({
    side: 'before',
    at: column,
    cells: cellsDown(sheet, section, column, column !== last?.column || kind === 'times'),
    label,
    isTimes: kind === 'times',
    isFrequency: false,
  }));
}

/** The same as above. */
const DITTO = /^\s*(?:[〃″"]|,,|''|同上)\s*$/u;

function cellsDown(
  sheet: Sheet,
  { bodyRows, groupRows }: Section,
  column: number,
  holdsBelow: boolean,
): ReadonlyMap<number, PlacedText> {
  const cells = new Map<number, PlacedText>();
  let held: PlacedText | null = null;
  for (const row of bodyRows) {
    const text = sheet.text(row, column);
    if (text !== '' && !(held !== null && DITTO.test(text))) held = { row, column, text };
    const isCovered = held !== null && (sheet.merge(held.row, column)?.bottom ?? 0) >= row;
    const isParted = groupRows.some((group) => held !== null && group > held.row && group < row);
    if (held !== null && (text !== '' || isCovered || (holdsBelow && !isParted)))
      cells.set(row, held);
  }
  return cells;
}

/** Lines of words that hold for those below them: the first word of each. */
export function groupLevel(sheet: Sheet, { band, bodyRows, groupRows }: Section): HeadLevel {
  const groups = groupRows.flatMap((row) => firstOf(sheet, row, band) ?? []);
  const cells = new Map<number, PlacedText>();
  for (const row of bodyRows) {
    const group = groups.findLast((one) => one.row < row);
    if (group !== undefined) cells.set(row, group);
  }
  return {
    ...{ side: 'before', at: band.left, cells, label: null },
    ...{ isTimes: false, isFrequency: false },
  };
}

function firstOf(sheet: Sheet, row: number, { left, right }: Section['band']): PlacedText | null {
  for (let column = left; column <= right; column += 1) {
    const text = sheet.text(row, column);
    // The number of a group is no name.
    if (text !== '' && sheet.figure(row, column) === null) return { row, column, text };
  }
  return null;
}
