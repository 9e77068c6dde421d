import { isWithin, type Area } from '#domain/layout/area.ts';
import type { AreaAnswer, CellRole } from '#domain/layout/shown.ts';
import type { Answers } from './answers.ts';
import type { HeadLevel } from './head-level.ts';
import type { PlacedText, Section } from './sections.ts';
import type { Sheet } from './sheet.ts';

/* Where a person said what cells are: it goes before what the reader makes of them. */

/** What a level of heads was said to be; null: nothing. The newest answer counts. */
export function roleOfLevel({ side, at, cells }: HeadLevel, { roles }: Answers): CellRole | null {
  const places = [...new Set(cells.values())];
  const holds = ({ cells: area }: AreaAnswer) => {
    const isOn =
      side === 'over' ? at >= area.top && at <= area.bottom : at >= area.left && at <= area.right;
    return isOn && places.some(({ row, column }) => isWithin(area, row, column));
  };
  return roles.findLast(holds)?.role ?? null;
}

/** What a column beside the figures was said to hold; null: nothing. */
export function roleOfColumn(
  column: number,
  { bodyRows }: Section,
  { roles }: Answers,
): CellRole | null {
  const holds = ({ cells }: AreaAnswer) =>
    column >= cells.left &&
    column <= cells.right &&
    bodyRows.some((row) => row >= cells.top && row <= cells.bottom);
  return roles.findLast(holds)?.role ?? null;
}

/** Rows over the figures that were said to be heads. */
export function rowsShown(
  { roles }: Answers,
  { band, bodyRows }: Pick<Section, 'band' | 'bodyRows'>,
): number[] {
  const first = bodyRows[0] ?? 0;
  const isOver = ({ cells }: AreaAnswer) =>
    cells.bottom < first &&
    cells.right > cells.left &&
    cells.right >= band.left &&
    cells.left <= band.right;
  return roles.filter(isOver).flatMap(({ cells }) => rowsOf(cells));
}

function rowsOf({ top, bottom }: Area): number[] {
  return Array.from({ length: bottom - top + 1 }, (_, index) => top + index);
}

export interface ShownLine extends PlacedText {
  role: CellRole;
}

/** Cells that stand alone and were said to hold for the whole table. */
export function linesShown(sheet: Sheet, { roles }: Answers): ShownLine[] {
  return roles.flatMap(({ cells, role }) => {
    const isOne = cells.top === cells.bottom && cells.left === cells.right;
    const text = sheet.text(cells.top, cells.left);
    return isOne && text !== '' ? [{ row: cells.top, column: cells.left, text, role }] : [];
  });
}
