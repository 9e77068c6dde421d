import * as XLSX from '@e965/xlsx';

import type { Grid } from './grid.ts';
import { fileError, type TableProblem } from './problem.ts';
import { locked, refuseZip } from './workbook-guard.ts';
import { shownText } from './xlsx-cell.ts';
import { leaveOutHidden } from './xlsx-hidden.ts';

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

function readVisibleSheets({ SheetNames, Sheets, Workbook }: XLSX.WorkBook, file: string) {
  const is1904 = Workbook?.WBProps?.date1904 === true;
  const sheets = SheetNames.flatMap((sheet, index) => {
    const isHidden = (Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0;
    const worksheet = Sheets[sheet];
    const data = worksheet?.['!data'];
    if (isHidden || data === undefined) return [];
    return [leaveOutHidden({ file, sheet, cells: readCells(data, is1904) }, worksheet ?? {})];
  });
  return {
    grids: sheets.map(({ grid }) => grid),
    problems: sheets.flatMap(({ problems }) => problems),
  };
}

type Row = readonly XLSX.CellObject[] | undefined;

/**
 * The rows and cells are sparse arrays: what nobody wrote is a hole. Rows that are only formatted, as
 * far down as a sheet goes, are cut off.
 */
function readCells(data: readonly Row[], is1904: boolean): string[][] {
  const last = data.findLastIndex((row) => row?.some(({ t, f }) => t !== 'z' || f !== undefined));
  return Array.from({ length: last + 1 }, (_, row) =>
    Array.from(data[row] ?? [], (cell: XLSX.CellObject | undefined) => shownText(cell, is1904)),
  );
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
