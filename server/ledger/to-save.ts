import type { LedgerTableSent } from '#server/schemas/ledger.ts';
import type { Db } from '#server/store/database.ts';
import type { SaveOrder } from './save.ts';
import { stoodTable } from './stood.ts';
import { toTable } from './to-table.ts';

/** Tables as they were sent, as they are to stand. @throws bad-request as `toTable` does */
export async function toSave(
  db: Db,
  sent: readonly LedgerTableSent[],
): Promise<SaveOrder['tables']> {
  const tables = [];
  for (const one of sent) {
    const stood = await stoodTable(db, one);
    tables.push({ base: one.base, table: toTable(one, stood?.table ?? null) });
  }
  return tables;
}
