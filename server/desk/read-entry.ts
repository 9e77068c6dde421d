import { hasPrintedRows, type PrintedRow } from '#domain/printed.ts';
import { isHeading, printedOrder } from '#domain/printed-order.ts';
import { rowKey, type EntryTable } from '#domain/entry/typed.ts';
import { OWN_NOTES } from '#domain/own-notes.ts';
import type { Grid } from '#server/formats/grid.ts';
import { layoutText } from '#server/formats/layout-text.ts';
import type { SheetLayout } from '#server/formats/sheet-layout.ts';
import { matchIndicatorHead } from '#server/tables/indicator-header.ts';
import { readTable } from '#server/tables/read-table.ts';
import { foldHead } from '#server/tables/text.ts';
import type { ReadContext, ReleaseInfo, TableProblem } from '#server/tables/types.ts';
import { writeTable } from '#server/tables/write-table.ts';

/** The file's name of a table that came by hand. */
export const HAND_FILE = OWN_NOTES.byHand.zh;

export type EntryColumn = 'target' | 'actual';
export type EntryContext = ReadContext & { release: ReleaseInfo };

/** A typed cell that can't be read. */
export interface CellProblem {
  indicatorId: string;
  regionId: string;
  column: EntryColumn;
  found: string;
  expected: string;
  expectedEn: string;
}

export interface EntryReading {
  /** What was read, unreadable cells left blank; null when the table itself can't be read. */
  table: EntryTable | null;
  cells: readonly CellProblem[];
  /** Errors of the table, not of a typed cell: a title of other months. */
  problems: readonly TableProblem[];
}

/**
 * Reads typed words the way a file is read: the table is written as a sheet and read from it, so
 * that entry and files obey one grammar.
 */
export function readEntry(table: EntryTable, context: EntryContext): EntryReading {
  const { layout, read, errors } = writeAndRead(table, context);
  if (errors.length === 0) return { table: read, cells: [], problems: [] };
  const cellOf = typedCells(table, layout);
  const cells = errors.flatMap((error) => cellOf(error) ?? []);
  const problems = errors.filter((error) => cellOf(error) === null);
  if (problems.length > 0) return { table: null, cells, problems };
  const again = writeAndRead(withBlanks(table, cells), context);
  return { table: again.read, cells, problems: again.errors };
}

function writeAndRead(table: EntryTable, context: EntryContext) {
  const { dictionary, release } = context;
  const { period } = release;
  const layout = writeTable(table, { sheetName: HAND_FILE, dictionary, period });
  const { table: read, problems } = readTable(gridOf(layout), context);
  // Whoever types half an enterprise can mend it at once.
  const errors = problems.filter(
    ({ severity, code }) => severity === 'error' || code === 'bad-number',
  );
  return { layout, read: read && hasPrintedRows(read) ? inShape(read, table) : null, errors };
}

/** A column that some lines have is read of all of them: those that had none have none still. */
function inShape(read: EntryTable, table: EntryTable): EntryTable {
  const before = new Map(table.rows.map((row) => [rowKey(row), row]));
  const rows = read.rows.map((row): PrintedRow => {
    const own = before.get(rowKey(row));
    return {
      ...row,
      target: own?.target === null ? null : row.target,
      gap: own?.gap === null ? null : row.gap,
      rank: own?.rank === null ? null : row.rank,
    };
  });
  return { ...read, rows };
}

function gridOf({ rows }: SheetLayout): Grid {
  return { file: HAND_FILE, sheet: null, cells: rows.map((row) => row.map(layoutText)) };
}

/** Finds the typed cell that stands at a place of the sheet. */
function typedCells(table: EntryTable, { rows, headRows }: SheetLayout) {
  const lines = rows.flatMap(([, name], index) => (name?.role === 'name' ? [index + 1] : []));
  const printed = linesInOrder(table);
  const heads = (rows[headRows - 1] ?? []).map((cell) =>
    matchIndicatorHead(foldHead(layoutText(cell))),
  );
  return ({ row, column, found, expected, expectedEn }: TableProblem): CellProblem | null => {
    const line = printed[lines.indexOf(row ?? 0)];
    const head = heads[(column ?? 0) - 1];
    if (!line || (head !== 'target' && head !== 'actual')) return null;
    const { indicatorId, regionId } = line;
    return { indicatorId, regionId, column: head, found, expected, expectedEn };
  };
}

/** As the writers put them. */
function linesInOrder(table: EntryTable): readonly PrintedRow[] {
  return table.kind === 'ranking'
    ? table.rows
    : printedOrder(table).flatMap((line) => (isHeading(line) ? [] : [line]));
}

function withBlanks(table: EntryTable, cells: readonly CellProblem[]): EntryTable {
  const unread = new Set(cells.map((cell) => `${rowKey(cell)} ${cell.column}`));
  const rows = table.rows.map((row): PrintedRow => {
    const isUnread = (column: EntryColumn) => unread.has(`${rowKey(row)} ${column}`);
    return {
      ...row,
      target: row.target && isUnread('target') ? { ...row.target, text: '' } : row.target,
      actual: isUnread('actual') ? { ...row.actual, text: '' } : row.actual,
    };
  });
  return { ...table, rows };
}
