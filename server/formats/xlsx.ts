import * as XLSX from '@e965/xlsx';

import { warnOfCells, type CellNote } from './cell-notes.ts';
import type { Grid } from './grid.ts';
import { fileError, type TableProblem } from './problem.ts';
import { readSheetCells } from './sheet-cells.ts';
import { locked, refuseZip } from './workbook-guard.ts';
import { leaveOutHidden } from './xlsx-hidden.ts';
import { readXlsxTraits } from './xlsx-traits.ts';

interface ReadSheets {
  grids: readonly Grid[];
  problems: readonly TableProblem[];
}

/** A workbook (.xlsx, .xls) → a grid for each visible sheet. A merged cell's value stands in its top-left cell. */
export function readWorkbook(bytes: Uint8Array, file: string): ReadSheets {
  const refused = isZip(bytes) ? refuseZip(bytes, file) : null;
  if (refused !== null) return { grids: [], problems: [refused] };
  return openWorkbook(file, () =>
    // dateNF: else a date in the system's short form comes out American, 9/9/19.
    XLSX.read(bytes, {
      type: 'array',
      dense: true,
      dateNF: 'yyyy-mm-dd',
      cellNF: true,
      cellStyles: true,
      // Some of what the parts say is not in the workbook.
      bookFiles: true,
    }),
  );
}

/** Web pages that systems save under the name .xls. `raw`: 8-8.5 is no date. */
export function readHtml(text: string, file: string): ReadSheets {
  return openWorkbook(file, () => XLSX.read(text, { type: 'string', dense: true, raw: true }));
}

function openWorkbook(file: string, read: () => XLSX.WorkBook): ReadSheets {
  try {
    return readVisibleSheets(read(), file);
  } catch (error) {
    return { grids: [], problems: [unreadableWorkbook(file, error)] };
  }
}

function isZip([first, second]: Uint8Array): boolean {
  return first === 0x50 && second === 0x4b;
}

function readVisibleSheets(workbook: XLSX.WorkBook, file: string): ReadSheets {
  const { SheetNames, Sheets, Workbook } = workbook;
  const is1904 = Workbook?.WBProps?.date1904 === true;
  const traitsOf = readXlsxTraits(workbook);
  const sheets = SheetNames.flatMap((sheet, index) => {
    const isHidden = (Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0;
    const worksheet = Sheets[sheet];
    const data = worksheet?.['!data'];
    if (isHidden || data === undefined) return [];
    const { cells, notes } = readSheetCells(data, { is1904, ...traitsOf(sheet) });
    return [readVisible({ file, sheet, cells }, worksheet ?? {}, notes)];
  });
  return {
    grids: sheets.map(({ grid }) => grid),
    problems: sheets.flatMap(({ problems }) => problems),
  };
}

/** What is hidden needs no word of how it looks. */
function readVisible(grid: Grid, worksheet: XLSX.WorkSheet, notes: readonly CellNote[]) {
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
