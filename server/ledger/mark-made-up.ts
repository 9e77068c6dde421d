import { isReference } from '#domain/ledger/is-ledger.ts';
import type { LedgerTable } from '#domain/ledger/types.ts';
import type { Db } from '#server/store/database.ts';
import { kindsHeld } from '#server/store/releases.ts';

/** What is kept at the desk of a demonstration is made up too, as releases that are begun there are. */
export async function markMadeUp(
  db: Db,
  tables: readonly LedgerTable[],
): Promise<readonly LedgerTable[]> {
  const { real, synthetic } = await kindsHeld(db);
  if (real || !synthetic) return tables;
  return tables.map((table) =>
    table.synthetic || isReference(table.kind) ? table : { ...table, synthetic: { seed: null } },
  );
}
