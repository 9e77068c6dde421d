import * as XLSX from '@e965/xlsx';

import { giveCodePages } from './code-pages.ts';
import { warnOfCells, type CellNote } from './cell-notes.ts';
import type { Grid } from './grid.ts';
import { fileError, type TableProblem } from './problem.ts';
import { readBiffTraits } from './biff/traits.ts';
import { odsPartsOf } from './ods/parts.ts';
import { readOds, type OdsParts } from './ods/read-ods.ts';
import { readSheetCells, type ShownOf } from './sheet-cells.ts';
import { locked, refuseZip } from './workbook-guard.ts';
import { leaveOutHidden, leaveOutSheet } from './xlsx-hidden.ts';
import { readXlsxTraits } from './xlsx-traits.ts';

export const WORKBOOK_OPTIONS = {
  dense: true,
  // Else a date in the system's short form comes out American, 9/9/19.
  dateNF: 'yyyy-mm-dd',
  cellNF: true,
  cellStyles: true,
  // Some of what the parts say is not in the workbook.
  bookFiles: true,
} as const;

export interface ReadSheets {
  grids: readonly Grid[];
  problems: readonly TableProblem[];
}

/** A workbook (.xlsx, .xls) → a grid for each visible sheet. A merged cell's value stands in its top-left cell. */
export function readWorkbook(bytes: Uint8Array, file: string): ReadSheets {
  const refused = isZip(bytes) ? refuseZip(bytes, file) : null;
  if (refused !== null) return { grids: [], problems: [refused] };
  const ods = isZip(bytes) ? odsPartsOf(bytes) : null;
  if (ods !== null) return readOpenDocument(ods, file);
  if (!isZip(bytes)) giveCodePages();
  return openWorkbook(file, () => XLSX.read(bytes, { ...WORKBOOK_OPTIONS, type: 'array' }));
}

/** .ods, or .fods, which is all in one text. */
export function readOpenDocument(parts: OdsParts, file: string): ReadSheets {
  return openSheets(file, () =>
    readOds(parts).map(({ name, cells, layout, notes, isHidden }) =>
      isHidden
        ? leaveOutSheet({ file, sheet: name, cells })
        : readVisible({ file, sheet: name, cells }, layout, notes),
    ),
  );
}

/** Reads a workbook, or says why it can't be read. `shownOf` is for cells that the workbook has no words for. */
export function openWorkbook(
  file: string,
  read: () => XLSX.WorkBook,
  shownOf: ShownOf = () => null,
): ReadSheets {
  return openSheets(file, () => readVisibleSheets(read(), file, shownOf));
}

interface ReadSheet {
  /** Null: the sheet is hidden. */
  grid: Grid | null;
  problems: readonly TableProblem[];
}

function openSheets(file: string, read: () => readonly ReadSheet[]): ReadSheets {
  try {
    const sheets = read();
    return {
      grids: sheets.flatMap(({ grid }) => grid ?? []),
      problems: sheets.flatMap(({ problems }) => problems),
    };
  } catch (error) {
    return { grids: [], problems: [unreadableWorkbook(file, error)] };
  }
}

function isZip([first, second]: Uint8Array): boolean {
  return first === 0x50 && second === 0x4b;
}

function readVisibleSheets(
  workbook: XLSX.WorkBook,
  file: string,
  shownOf: ShownOf,
): readonly ReadSheet[] {
  const { SheetNames, Sheets, Workbook } = workbook;
  const is1904 = Workbook?.WBProps?.date1904 === true;
  const biffTraitsOf = readBiffTraits(workbook);
  const xlsxTraitsOf = readXlsxTraits(workbook);
  const isBiff = 'cfb' in workbook;
  return SheetNames.flatMap((sheet, index) => {
    const isHidden = (Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0;
    const worksheet = Sheets[sheet];
    const data = worksheet?.['!data'];
    if (data === undefined) return [];
    const traits = isBiff ? biffTraitsOf(index) : xlsxTraitsOf(sheet);
    const { cells, notes } = readSheetCells(data, is1904, traits, shownOf);
    const grid = { file, sheet, cells };
    return [isHidden ? leaveOutSheet(grid) : readVisible(grid, worksheet ?? {}, notes)];
  });
}

/** What is hidden needs no word of how it looks. */
function readVisible(grid: Grid, worksheet: XLSX.WorkSheet, notes: readonly CellNote[]): ReadSheet {
  const left = leaveOutHidden(grid, worksheet);
  const seen = notes.filter(({ row, column }) => left.isShown(row, column));
  return {
    grid: left.grid,
    problems: [...left.problems, ...warnOfCells(grid, [...seen, ...left.covered])],
  };
}

function unreadableWorkbook(file: string, error: unknown): TableProblem {
  const reason = error instanceof Error ? error.message : String(error);
  if (/password|encrypt/iu.test(reason)) return locked(file);
  return fileError(file, 'unreadable-file', {
    found: `文件打不开（${reason}）`,
    expected: '未损坏的 .xlsx 或 .xls 工作簿',
    cure: '请用 Excel 或 WPS 打开该文件，另存为新的 .xlsx 后重新载入；若打不开，请向报送单位重新索取。',
  });
}
