import { rowsOf } from '../facts.ts';
import type { EarlierPrint } from '../earlier-print.ts';
import type { FilledCell, PrintedRow, PrintedTable } from '../printed.ts';
import { rowKey, type EntryTable } from './typed.ts';

/** The cells of sheets in which figures were filled in, by line: of two the later. */
export function filledCells(sheets: readonly PrintedTable[]): ReadonlyMap<string, FilledCell> {
  const cells = sheets.flatMap((table) => {
    const { file, sheet } = table;
    const filled = rowsOf(table).filter(({ actual }) => actual.text !== '');
    return filled.map((line) => {
      const { row, column } = line.actual;
      return [rowKey(line), { file, sheet, row, column }] as const;
    });
  });
  return new Map(cells);
}

/**
 * The table with the place where each figure was filled in: one that is as it was keeps its own, another
 * has that of the sheet that brought it, or none where it was typed.
 */
export function withFilledCells(
  table: EntryTable,
  before: EntryTable,
  cells: ReadonlyMap<string, FilledCell> = new Map(),
): EntryTable {
  const stood = new Map(before.rows.map((row) => [rowKey(row), row.actual]));
  const rows = table.rows.map((row): PrintedRow => {
    const { filledIn: _, ...actual } = row.actual;
    const old = stood.get(rowKey(row));
    const filledIn = old?.text === actual.text ? old.filledIn : cells.get(rowKey(row));
    return { ...row, actual: filledIn ? { ...actual, filledIn } : actual };
  });
  return { ...table, rows };
}

/** The files and sheets that the figures of a table come from, each once; its own file for all others. */
export function sourcesOf(table: PrintedTable): EarlierPrint[] {
  const own = { file: table.file, sheet: table.sheet };
  const filled = rowsOf(table).filter(({ actual }) => actual.text !== '');
  const all = filled.map(({ actual }) => actual.filledIn ?? own);
  const sources = new Map(
    all.map(({ file, sheet }) => [JSON.stringify([file, sheet]), { file, sheet }]),
  );
  return sources.size === 0 ? [own] : [...sources.values()];
}
