import { mergeTable } from '#domain/corrections/merge-table.ts';
import type { PrintedTable } from '#domain/printed.ts';
import { tableSubject } from '#domain/table-subject.ts';

export interface JoinedTable {
  table: PrintedTable;
  /** As they came. */
  parts: readonly PrintedTable[];
}

/**
 * Tables of one load, those of one plan laid together: a plan may come in several files, whose rows
 * keep the file they stand in. That they don't contradict each other was seen when they were read.
 */
export function joinPlans(tables: readonly PrintedTable[]): JoinedTable[] {
  const groups = Map.groupBy(tables, (table) =>
    table.kind === 'plan-targets' ? tableSubject(table) : table,
  );
  return [...groups.values()].map((parts) => ({
    table: parts.reduce((joined, one) => mergeTable(joined, one).table),
    parts,
  }));
}
