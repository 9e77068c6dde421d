import type { Grid } from '#server/formats/grid.ts';

import { cellAt, filledCells } from './cells.ts';
import { openProblemLog, WHOLE_SHEET, type ProblemLog } from './problem-log.ts';
import type { PrintedCell } from './types.ts';

/** One row of a plain table, whose first row names its columns. */
export interface DictionaryRow {
  /** Blank where the row ends before the column. */
  cell(column: string): PrintedCell;
}

/** A file's rows and where its problems go. */
export interface DictionarySheet {
  rows: readonly DictionaryRow[];
  log: ProblemLog;
}

/** No rows (and errors) when the file is missing or lacks columns. */
export function openSheet(
  files: ReadonlyMap<string, Grid>,
  name: string,
  columns: readonly string[],
): DictionarySheet {
  const grid = files.get(name);
  const log = openProblemLog({ file: grid?.file ?? `${name}.csv`, sheet: grid?.sheet ?? null });
  if (grid !== undefined) return { rows: readRows(grid, columns, log), log };
  log.error('bad-dictionary', WHOLE_SHEET, {
    found: '没有这个文件',
    expected: `${name}.csv`,
    cure: `请在数据字典文件夹里补上 ${name}.csv。`,
  });
  return { rows: [], log };
}

/** None (and errors) when columns are missing or stand twice; unknown ones are left alone. */
function readRows(grid: Grid, columns: readonly string[], log: ProblemLog): DictionaryRow[] {
  const heads = filledCells(grid, 0);
  for (const [index, head] of heads.entries()) {
    if (heads.findIndex(({ text }) => text === head.text) < index) reportDuplicate(head, log);
  }
  const places = new Map(heads.map((head) => [head.text, head.column - 1]));
  const missing = columns.filter((column) => !places.has(column));
  for (const column of missing) reportMissing(column, log);
  if (missing.length > 0) return [];
  return grid.cells.flatMap((_, row) => {
    if (row === 0 || filledCells(grid, row).length === 0) return [];
    return [{ cell: (column: string) => cellAt(grid, row, places.get(column) ?? -1) }];
  });
}

function reportDuplicate(head: PrintedCell, log: ProblemLog): void {
  log.error('duplicate-column', head, {
    found: head.text,
    expected: '每个列名只出现一次',
    cure: `请删去重复的“${head.text}”列。`,
  });
}

function reportMissing(column: string, log: ProblemLog): void {
  log.error(
    'missing-column',
    { row: 1, column: null },
    {
      found: '没有这一列',
      expected: column,
      cure: `请在第1行补上“${column}”列。`,
    },
  );
}
