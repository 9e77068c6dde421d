import { mergeTable } from '#domain/corrections/merge-table.ts';
import { isLedger } from '#domain/ledger/is-ledger.ts';
import { subjectKey } from '#domain/ledger/subject-key.ts';
import type { PrintedTable } from '#domain/printed.ts';

export interface JoinedTable {
  table: PrintedTable;
  /** As they came. */
  parts: readonly PrintedTable[];
}

/**
 * Tables of one load, those of the ledger about one subject laid together: a document may come in several
 * files, whose rows keep the file they stand in. That they don't contradict each other was seen when they
 * were read.
 */
export function joinLedger(tables: readonly PrintedTable[]): JoinedTable[] {
  const groups = Map.groupBy(tables, (table) => (isLedger(table) ? subjectKey(table) : table));
  return [...groups.values()].map((parts) => ({
    table: parts.reduce((joined, one) => mergeTable(joined, one).table),
    parts,
  }));
}
