import { quoted } from '#domain/said.ts';
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
    found: { zh: '没有这个文件', en: 'no such file' },
    expected: quoted(`${name}.csv`),
    cure: {
      zh: `请在数据字典文件夹里补上 ${name}.csv。`,
      en: `Add ${name}.csv to the dictionary’s folder.`,
    },
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
    expected: { zh: '每个列名只出现一次', en: 'each column name once' },
    cure: {
      zh: `请删去重复的“${head.text}”列。`,
      en: `Delete the second column “${head.text}”.`,
    },
  });
}

function reportMissing(column: string, log: ProblemLog): void {
  log.error(
    'missing-column',
    { row: 1, column: null },
    {
      found: { zh: '没有这一列', en: 'no such column' },
      expected: quoted(column),
      cure: {
        zh: `请在第1行补上“${column}”列。`,
        en: `Add a column “${column}” to row 1.`,
      },
    },
  );
}
