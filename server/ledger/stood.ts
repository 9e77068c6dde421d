import { isLedger } from '#domain/ledger/is-ledger.ts';
import { withPlaceNames } from '#domain/ledger/place-names.ts';
import { subjectKey } from '#domain/ledger/subject-key.ts';
import type { LedgerTable } from '#domain/ledger/types.ts';
import type { Db } from '#server/store/database.ts';
import { readDictionary } from '#server/store/dictionary.ts';
import type { TableName } from '#server/store/ledger-changes.ts';
import { currentLedger } from '#server/store/sheets.ts';
import { NOW, type AsOf } from '#server/store/vintage.ts';

export interface StoodTable {
  table: LedgerTable;
  /** That brought it. */
  loadId: number;
}

/** A table of the ledger as it stood at a load, by its subject however written; null: there was none yet. */
export async function stoodTable(
  db: Db,
  name: TableName,
  asOf: AsOf = NOW,
): Promise<StoodTable | null> {
  const sheets = await currentLedger(db, asOf, name.kind);
  const found = sheets.find((sheet) => subjectKey(sheet) === subjectKey(name));
  if (!found || !isLedger(found.table)) return null;
  const dictionary = await readDictionary(db, asOf);
  return { table: withPlaceNames(found.table, dictionary), loadId: found.loadId };
}
