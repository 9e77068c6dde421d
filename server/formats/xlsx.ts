import * as XLSX from '@e965/xlsx';

import { giveCodePages } from './code-pages.ts';
import { warnOfCells, type CellNote } from './cell-notes.ts';
import type { Grid } from './grid.ts';
import { fileError, type TableProblem } from './problem.ts';
import { sheetRecords, workbookRecords } from './biff/records.ts';
import { findTornCells } from './biff/torn-cells.ts';
import { readBiffTraits } from './biff/traits.ts';
import { odsPartsOf } from './ods/parts.ts';
import { readOds, type OdsParts } from './ods/read-ods.ts';
import { readSheetCells, type ShownOf } from './sheet-cells.ts';
import { locked } from './refused-workbook.ts';
import { Unreadable } from './unreadable.ts';
import { refuseZip } from './workbook-guard.ts';
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
    readOds(parts).map(({ name, cells, indents, layout, notes, isHidden }) =>
      isHidden
        ? leaveOutSheet({ file, sheet: name, cells })
        : readVisible({ file, sheet: name, cells, indents }, layout, notes),
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
  const records = workbookRecords(workbook);
  const biffTraitsOf = readBiffTraits(records);
  const xlsxTraitsOf = readXlsxTraits(workbook);
  const isBiff = 'cfb' in workbook;
  return SheetNames.flatMap((sheet, index) => {
    const isHidden = (Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0;
    const worksheet = Sheets[sheet];
    const data = worksheet?.['!data'];
    if (data === undefined) return [];
    const traits = isBiff ? biffTraitsOf(index) : xlsxTraitsOf(sheet);
    const { cells, notes, indents } = readSheetCells(data, is1904, traits, shownOf);
    const grid = { file, sheet, cells, indents };
    if (isHidden) return [leaveOutSheet(grid)];
    const read = readVisible(grid, worksheet ?? {}, notes);
    const torn = warnOfTorn(grid, findTornCells(sheetRecords(records, index)));
    return [{ ...read, problems: [...torn, ...read.problems] }];
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

function warnOfTorn(
  { file, sheet }: Grid,
  torn: readonly { row: number; column: number }[],
): TableProblem[] {
  const [first] = torn;
  if (first === undefined) return [];
  const places = torn
    .slice(0, 8)
    .map(({ row, column }) => XLSX.utils.encode_cell({ r: row, c: column }));
  const isCut = torn.length > places.length;
  const problem = fileError(file, 'unreadable-file', {
    found: {
      zh: `单元格 ${places.join('、')} ${isCut ? `等 ${torn.length} 处` : ''}的记录损坏，不在它应在的位置`,
      en: `damaged records of cells, not where they belong: ${places.join(', ')}${isCut ? ` and others, ${torn.length} cells in all` : ''}`,
    },
    expected: { zh: '单元格逐行逐列相接', en: 'cells that follow each other row by row' },
    cure: {
      zh: '文件可能在传送中损坏，有的格没有读到或读到了别处：请核对读入的内容；不对的，请用 Excel、WPS 打开后另存为 .xlsx 再导入，或向报送单位重新索取。',
      en: 'The file may have been damaged on its way, and cells were missed or read elsewhere. Check what was read; if it is wrong, open the file in Excel or WPS, save it as .xlsx and load that, or ask whoever sent it for another copy.',
    },
  });
  return [{ ...problem, severity: 'warning', sheet, row: first.row + 1, column: first.column + 1 }];
}

function unreadableWorkbook(file: string, error: unknown): TableProblem {
  if (error instanceof Error && /password|encrypt/iu.test(error.message)) return locked(file);
  const reason = error instanceof Unreadable ? error.said : null;
  return fileError(file, 'unreadable-file', {
    found: {
      zh: `文件打不开${reason ? `（${reason.zh}）` : ''}`,
      en: `The file cannot be opened${reason ? ` (${reason.en})` : ''}`,
    },
    expected: { zh: '未损坏的 .xlsx 或 .xls 工作簿', en: 'an undamaged .xlsx or .xls workbook' },
    cure: {
      zh: '请用 Excel 或 WPS 打开该文件，另存为新的 .xlsx 后重新导入；若打不开，请向报送单位重新索取。',
      en: 'Open the file in Excel or WPS, save it as a new .xlsx and load that; if it does not open, ask whoever sent it for another copy.',
    },
  });
}
