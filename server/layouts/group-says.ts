import { saysOfLine } from './line-says.ts';
import type { NameBook } from './name-book.ts';
import { NOTHING_SAID, type Says } from './says.ts';
import type { Section } from './sections.ts';
import type { Sheet } from './sheet.ts';

/**
 * A line of words over others: a region, an indicator whose parts follow. Where each line has a unit,
 * one with a unit and no figures is a line like the others, whose figures are not there yet.
 */
export function saysOfGroups(
  sheet: Sheet,
  { band, bodyRows, groupRows }: Section,
  book: NameBook,
): ReadonlyMap<number, Says> {
  const says = new Map<number, Says>();
  let [held, heldRow] = [NOTHING_SAID, 0];
  const isMeasured =
    bodyRows.filter((row) => hasUnit(sheet, row, band)).length * 2 > bodyRows.length;
  const names = groupRows.filter((row) => !(isMeasured && hasUnit(sheet, row, band)));
  const groups = names.map((row) => ({
    row,
    says: saysOfGroup(sheet, row, band.left, band.right, book),
  }));
  for (const row of bodyRows) {
    const group = groups.findLast((one) => one.row < row && one.row > heldRow);
    if (group !== undefined) [held, heldRow] = [group.says, group.row];
    if (held !== NOTHING_SAID) says.set(row, held);
  }
  return says;
}

function saysOfGroup(sheet: Sheet, row: number, left: number, right: number, book: NameBook): Says {
  let isNumbered = false;
  for (let column = left; column <= right; column += 1) {
    const text = sheet.text(row, column);
    if (text === '') continue;
    if (sheet.figure(row, column) !== null) {
      isNumbered = true;
      continue;
    }
    const place = { row, column, text };
    const says = saysOfLine(place, book);
    const isKnown = says.region !== null || says.names.length > 0 || says.months !== null;
    if (isKnown) return { ...says, kinds: [] };
    const { name } = sheet.head(row, column);
    return isNumbered && name !== ''
      ? { ...says, kinds: [], names: [{ ...place, name, parent: null }] }
      : NOTHING_SAID;
  }
  return NOTHING_SAID;
}

/** In its name, or in a cell of its own. */
function hasUnit(sheet: Sheet, row: number, { left, right }: Section['band']): boolean {
  for (let column = left; column <= right; column += 1)
    if (sheet.head(row, column).units.length > 0) return true;
  return false;
}
