import { canBeKept, keptLetters } from '#domain/kept-letters.ts';
import { findBrokenMarkup } from './broken-markup.ts';
import { readCsv } from './csv.ts';
import { decodeText } from './decode.ts';
import { withoutDefaultProtection } from './default-protection.ts';
import { OLE, startsWith, ZIP } from './first-bytes.ts';
import { isBlankGrid, type Grid } from './grid.ts';
import { isMarkup, readMarkup } from './markup.ts';
import { fileError, type TableProblem } from './problem.ts';
import { refuseSheets } from './sheet-limits.ts';
import { readWorkbook } from './xlsx.ts';

export interface GridsResult {
  grids: readonly Grid[];
  problems: readonly TableProblem[];
}

/** A file of any kind → its grids. Its content decides what it is; extensions lie. */
export function readGrids(file: string, bytes: Uint8Array): GridsResult {
  if (bytes.length === 0) return { grids: [], problems: [emptyFile(file)] };
  if (isWorkbook(bytes))
    return withoutBlankGrids(file, readWorkbook(withoutDefaultProtection(bytes), file));
  const { text, problems } = decodeText(bytes, file);
  return text === null ? { grids: [], problems } : readTextGrids(file, text);
}

/** For a caller that has decoded the text already. */
export function readTextGrids(file: string, text: string): GridsResult {
  if (isMarkup(text)) {
    const { grids, problems } = readMarkup(text, file);
    const all = [...findBrokenMarkup(text, file), ...problems];
    return withoutBlankGrids(file, { grids, problems: all });
  }
  const { grid, problems } = readCsv(text, file);
  return withoutBlankGrids(file, { grids: [grid], problems });
}

/** Whether the bytes are lines of text with marks between, or nothing that can be read at all. */
export function isPlainText(bytes: Uint8Array, file: string): boolean {
  if (isWorkbook(bytes)) return false;
  const { text } = decodeText(bytes, file);
  return text === null || !isMarkup(text);
}

/** Whether the bytes are a workbook rather than text. */
export function isWorkbook(bytes: Uint8Array): boolean {
  return startsWith(bytes, ZIP) || startsWith(bytes, OLE);
}

/** Workbooks come with blank sheets that nobody deleted. */
function withoutBlankGrids(file: string, { grids, problems }: GridsResult): GridsResult {
  const tooMuch = refuseSheets(grids, file);
  if (tooMuch !== null) return { grids: [], problems: [tooMuch] };
  const filled = grids.filter((grid) => !isBlankGrid(grid)).map(inKeptLetters);
  const hasFailed = problems.some(({ severity }) => severity === 'error');
  if (filled.length > 0 || hasFailed) return { grids: filled, problems };
  return { grids: [], problems: [...problems, emptyFile(file)] };
}

/** Workbooks and pages name letters by number, and so name some that no database keeps. */
function inKeptLetters(grid: Grid): Grid {
  const sheet = grid.sheet === null ? null : keptLetters(grid.sheet);
  if (grid.cells.every((row) => row.every(canBeKept))) return { ...grid, sheet };
  return { ...grid, sheet, cells: grid.cells.map((row) => row.map(keptLetters)) };
}

function emptyFile(file: string): TableProblem {
  return fileError(file, 'empty-file', {
    found: { zh: '文件里没有内容', en: 'There is nothing in the file' },
    expected: { zh: '一张表格', en: 'a table' },
    cure: {
      zh: '请检查文件是否保存完整，重新保存后再导入。',
      en: 'See whether the file was saved to its end; save it anew and load it again.',
    },
  });
}
