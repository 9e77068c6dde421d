import { rowChanges } from '#domain/ledger/changes.ts';
import type { LedgerChecked, LedgerDraft } from '#server/schemas/ledger.ts';
import type { DataView } from '#server/view/data-view.ts';
import { remarksIn } from './remarks-in.ts';
import { stoodTable } from './stood.ts';
import { toTable } from './to-table.ts';

/** What changed tables lack, and what they change of those that stand. */
export async function checkTables(
  view: DataView,
  { tables }: LedgerDraft,
  today: string,
): Promise<LedgerChecked[]> {
  const checked: LedgerChecked[] = [];
  for (const sent of tables) {
    const stood = await stoodTable(view.db, sent, view.asOf);
    const table = toTable(sent, stood?.table ?? null);
    const { kind, subject } = table;
    checked.push({
      ...{ kind, subject, load: stood?.loadId ?? 0 },
      remarks: await remarksIn(view, table, today),
      changes: rowChanges(kind, stood?.table.rows ?? [], table.rows),
    });
  }
  return checked;
}
