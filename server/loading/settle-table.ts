import type { LackingChoice } from '#domain/corrections/lacking.ts';
import { mergeTable } from '#domain/corrections/merge-table.ts';
import type { Dictionary } from '#domain/dictionary.ts';
import { isLedger } from '#domain/ledger/is-ledger.ts';
import { withPlaceNames } from '#domain/ledger/place-names.ts';
import { subjectKey } from '#domain/ledger/subject-key.ts';
import type { PrintedTable } from '#domain/printed.ts';
import { tableSubject } from '#domain/table-subject.ts';
import type { StoredSheet } from '#server/store/sheets.ts';
import { lackingOfTable, type LackingOfTable } from './lacking-lines.ts';

/** Whether a sheet that stands is of what a table is about. */
export function isSameTable(stood: StoredSheet, table: PrintedTable): boolean {
  if (isLedger(table)) return subjectKey(stood) === subjectKey(table);
  return stood.kind === table.kind && stood.subject === tableSubject(table);
}

/** The table that is to stand, and what the one that came lacks of the one that stood. */
export function settleTable(
  { missing, dictionary }: { missing: LackingChoice; dictionary: Dictionary },
  table: PrintedTable,
  old: PrintedTable | null,
): { table: PrintedTable; lacking: LackingOfTable[] } {
  if (!old) return { table, lacking: [] };
  const stood = isLedger(old) ? withPlaceNames(old, dictionary) : old;
  const merged = mergeTable(stood, table);
  if (merged.lacking.length === 0) return { table, lacking: [] };
  return {
    table: missing === 'stay' ? merged.table : table,
    lacking: [lackingOfTable(table, merged.lacking, missing, dictionary)],
  };
}
