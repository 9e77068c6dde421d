import {
  hasPrintedRows,
  type PrintedRow,
  type PrintedTable,
  type RankingTable,
  type ScorecardTable,
} from '../printed.ts';

/** The tables whose lines are filled in by hand. */
export type EntryTable = ScorecardTable | RankingTable;

/** A line as it was typed: words, not yet read. */
export interface TypedRow {
  indicatorId: string;
  regionId: string;
  target: string;
  actual: string;
}

export function isEntryTable(table: PrintedTable): table is EntryTable {
  return hasPrintedRows(table);
}

/** Which line is meant. @example rowKey({ indicatorId: 'gdp', regionId: 'leping' }) // 'gdp leping' */
export function rowKey({ indicatorId, regionId }: Pick<PrintedRow, 'indicatorId' | 'regionId'>) {
  return `${indicatorId} ${regionId}`;
}

/**
 * The table with other words in its cells; their values stay what they were until they are read.
 * Lines that weren't typed stay as they are, and a target column that was not printed is not added.
 */
export function withTyped(table: EntryTable, typed: readonly TypedRow[]): EntryTable {
  const words = new Map(typed.map((row) => [rowKey(row), row]));
  const rows = table.rows.map((row): PrintedRow => {
    const own = words.get(rowKey(row));
    if (!own) return row;
    return {
      ...row,
      target: row.target && { ...row.target, text: own.target.trim() },
      actual: { ...row.actual, text: own.actual.trim() },
    };
  });
  return { ...table, rows };
}

/** What a line says, for telling whether it was changed. */
export function isSameRow(a: PrintedRow, b: PrintedRow): boolean {
  return a.actual.text === b.actual.text && (a.target?.text ?? '') === (b.target?.text ?? '');
}
