import type { CellObject } from '@e965/xlsx';

import type { CellNote } from './cell-notes.ts';
import { COLUMNS_WITH_INDENTS, type Indent } from './grid.ts';
import type { ShownNumber } from './show-number.ts';
import { readCell } from './xlsx-cell.ts';

export type SheetRow = readonly CellObject[] | undefined;

/** What the workbook's parts say of a sheet, beside its cells. */
export interface SheetTraits {
  /** Zeros are not shown, by a setting of the sheet. */
  hidesZeros: boolean;
  isStruck: (row: number, column: number) => boolean;
  /** A text with its raised letters; null: as the cell has it. */
  textOf: (row: number, column: number) => string | null;
  /** By how many levels the cell's style moves its text in. */
  indentOf: (row: number, column: number) => number;
}

/** What a cell says that is not read as workbooks' cells are; null: it is one of those. */
export type ShownOf = (cell: CellObject | undefined) => ShownNumber | null;

export const NO_TRAITS: SheetTraits = {
  hidesZeros: false,
  isStruck: () => false,
  textOf: () => null,
  indentOf: () => 0,
};

/**
 * The texts of a sheet. The rows and cells are sparse arrays: what nobody wrote is a hole. Rows that are
 * only formatted, as far down as a sheet goes, are cut off.
 */
export function readSheetCells(
  data: readonly SheetRow[],
  is1904: boolean,
  { hidesZeros, isStruck, textOf, indentOf }: SheetTraits,
  shownOf: ShownOf = () => null,
): { cells: string[][]; notes: readonly CellNote[]; indents: readonly Indent[] } {
  const notes: CellNote[] = [];
  const indents: Indent[] = [];
  const readOne = (cell: CellObject | undefined, row: number, column: number) => {
    const { text, differs, isHidden } =
      shownOf(cell) ?? readCell(withText(cell, textOf(row, column)), is1904);
    const note = (kind: CellNote['kind'], shown: string) =>
      notes.push({ row, column, kind, shown, text });
    if (isHidden) note('unseen', '');
    else if (differs !== null) note('differs', differs);
    else if (hidesZeros && cell?.t === 'n' && cell.v === 0) note('differs', '');
    if (text !== '' && (isStruck(row, column) || hasStruckRun(cell))) note('struck', text);
    if (cell?.t !== 's' || text === '' || column >= COLUMNS_WITH_INDENTS) return text;
    const levels = indentOf(row, column);
    if (levels > 0) indents.push({ row: row + 1, column: column + 1, levels });
    return text;
  };
  const last = data.findLastIndex((row) => row?.some(({ t, f }) => t !== 'z' || f !== undefined));
  const cells = Array.from({ length: last + 1 }, (_, row) =>
    Array.from(data[row] ?? [], (cell: CellObject | undefined, column) =>
      readOne(cell, row, column),
    ),
  );
  return { cells, notes, indents };
}

function withText(cell: CellObject | undefined, text: string | null): CellObject | undefined {
  return cell?.t !== 's' || text === null
    ? cell
    : { t: 's', v: text, ...(cell.z && { z: cell.z }) };
}

function hasStruckRun(cell: CellObject | undefined): boolean {
  return cell?.t === 's' && typeof cell.h === 'string' && cell.h.includes('<s>');
}
