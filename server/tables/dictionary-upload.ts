import { isTableId, SHAPES } from '#domain/dictionary-desk/shapes.ts';
import { TABLE_IDS, type Cells, type Shapes } from '#domain/dictionary-desk/types.ts';
import { foldName } from '#domain/fold.ts';
import { quoted } from '#domain/said.ts';
import { listed } from '#domain/said-names.ts';
import type { Grid } from '#server/formats/grid.ts';

import { cellAt, filledCells } from './cells.ts';
import { columnOfHead, headColumns, type DictionaryFile } from './dictionary-heads.ts';
import { openProblemLog, WHOLE_SHEET } from './problem-log.ts';
import type { PrintedCell, TableProblem } from './types.ts';
import { withoutGuard } from './without-guard.ts';

/** A table of the dictionary as somebody sent it: perhaps with some of its columns only. */
export interface SentTable {
  table: DictionaryFile;
  file: string;
  sheet: string | null;
  columns: readonly string[];
  /** `row` counts from 1, in the sheet. */
  rows: readonly { row: number; cells: Cells }[];
}

/** Titles may stand over the heads. */
const MOST_ABOVE = 10;

/**
 * Which table of the dictionary a sheet is, by its name or its heads, and what stands in it.
 * @param shapes in the words of the office that reads it
 */
export function readSentTable(
  grid: Grid,
  shapes: Shapes = SHAPES,
): {
  sent: SentTable | null;
  problems: readonly TableProblem[];
} {
  const log = openProblemLog(grid);
  if (isAbout(grid)) return { sent: null, problems: [] };
  const found = findHeads(grid, shapes);
  if (!found) {
    log.error('unknown-table', WHOLE_SHEET, NO_TABLE);
    return { sent: null, problems: log.problems };
  }
  const { table, headRow, heads } = found;
  for (const { head, column } of heads) {
    if (column === null) log.warn('unknown-column', head, notKnown(head, table, shapes));
  }
  const columns = heads.flatMap(({ column }) => column ?? []);
  const twice = heads.filter(
    ({ column }, at) => column !== null && columns.indexOf(column) < columnsBefore(heads, at),
  );
  for (const { head } of twice) log.error('duplicate-column', head, standsTwice(head));
  const { file, sheet } = grid;
  const rows = grid.cells.flatMap((_, row) => {
    if (row <= headRow || filledCells(grid, row).length === 0) return [];
    const cells = heads.flatMap(({ head, column }): [string, string][] =>
      column === null ? [] : [[column, withoutGuard(cellAt(grid, row, head.column - 1).text)]],
    );
    return [{ row: row + 1, cells: Object.fromEntries(cells) }];
  });
  return { sent: { table, file, sheet, columns, rows }, problems: log.problems };
}

interface Head {
  head: PrintedCell;
  column: string | null;
}

/** How many known heads stand before one. */
function columnsBefore(heads: readonly Head[], at: number): number {
  return heads.slice(0, at).filter(({ column }) => column !== null).length;
}

/** Our own workbooks begin with a sheet that says what they are. */
function isAbout({ sheet }: Grid): boolean {
  return /^(?:说明|Notes)$/u.test(sheet?.trim() ?? '');
}

const FILES: readonly DictionaryFile[] = [...TABLE_IDS, 'comparison_group_members'];

interface FoundHeads {
  table: DictionaryFile;
  headRow: number;
  heads: readonly Head[];
}

/** The row and the table of which most heads are known; a table that the sheet is named for goes first. */
function findHeads(grid: Grid, shapes: Shapes): FoundHeads | null {
  const named = tableNamed(grid);
  const rows = grid.cells.slice(0, MOST_ABOVE).map((_, row) => row);
  let [best, most]: [FoundHeads | null, number] = [null, 1];
  for (const table of named === null ? FILES : [named]) {
    const columns = headColumns(table, shapes);
    for (const headRow of rows) {
      const heads = filledCells(grid, headRow).map((head) => {
        return { head, column: columnOfHead(head.text, columns) };
      });
      const count = heads.filter(({ column }) => column !== null).length;
      if (count > most) [best, most] = [{ table, headRow, heads }, count];
    }
  }
  return best;
}

/** 地区, Regions or regions.csv. */
function tableNamed({ file, sheet }: Grid): DictionaryFile | null {
  const base = file.replace(/^.*\//u, '').replace(/\.\w+$/u, '');
  const folded = foldName(sheet ?? base);
  const found = TABLE_IDS.find((id) => {
    const { name } = SHAPES[id];
    return [id, name.zh, name.en].some((word) => foldName(word) === folded);
  });
  return found ?? (folded === 'comparison_group_members' ? folded : null);
}

const TABLE_NAMES = listed(TABLE_IDS.map((id) => SHAPES[id].name));

const NO_TABLE = {
  found: { zh: '认不出是哪张表', en: 'a sheet that is no table of the dictionary' },
  expected: TABLE_NAMES,
  cure: {
    zh: `请把工作表（或文件）命名为：${TABLE_NAMES.zh} 之一，第一行写列名。`,
    en: `Name the sheet (or file) one of: ${TABLE_NAMES.en}, with the heads in its first row.`,
  },
};

function notKnown(head: PrintedCell, table: DictionaryFile, shapes: Shapes) {
  const names = isTableId(table) ? shapes[table].columns.map(({ name }) => name) : [];
  return {
    found: head.text,
    expected: listed(names.length > 0 ? names : [quoted('group'), quoted('region')]),
    cure: {
      zh: `“${head.text}”一列没有读。要读的话，请改成上面的列名之一。`,
      en: `The column “${head.text}” was not read. To have it read, give it one of those heads.`,
    },
  };
}

function standsTwice({ text }: PrintedCell) {
  return {
    found: text,
    expected: { zh: '每个列名只出现一次', en: 'each column name once' },
    cure: { zh: `请删去重复的“${text}”列。`, en: `Delete the second column “${text}”.` },
  };
}
