import { rowChanges } from '#domain/ledger/changes.ts';
import { checkRows } from '#domain/ledger/check-rows.ts';
import type { LedgerTable } from '#domain/ledger/types.ts';
import type { LedgerChecked, LedgerDraft, LedgerNote } from '#server/schemas/ledger.ts';
import type { DataView } from '#server/view/data-view.ts';
import { stoodTable } from './stood.ts';
import { toTable } from './to-table.ts';

/** What changed tables lack, and what they change of those that stand. */
export async function checkTables(
  { db, loadId }: DataView,
  { tables }: LedgerDraft,
): Promise<LedgerChecked[]> {
  const checked: LedgerChecked[] = [];
  for (const sent of tables) {
    const stood = await stoodTable(db, sent, loadId);
    const table = toTable(sent, stood?.table ?? null);
    const { kind, subject } = table;
    checked.push({
      ...{ kind, subject, load: stood?.loadId ?? 0 },
      remarks: remarksOn(table),
      changes: rowChanges(kind, stood?.table.rows ?? [], table.rows),
    });
  }
  return checked;
}

export function remarksOn(table: Pick<LedgerTable, 'kind' | 'rows'>): LedgerNote[] {
  return checkRows(table).map(({ at, column, said }) => {
    return { at, column, said: said.zh, saidEn: said.en };
  });
}
