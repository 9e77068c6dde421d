import { isReference } from '#domain/ledger/is-ledger.ts';
import type { Trx } from '#server/store/database.ts';
import { currentLedger, insertSheet, type StoredSheet } from '#server/store/sheets.ts';
import { NOW } from '#server/store/vintage.ts';

/** The tables of the ledger that hold for any office: days off of the whole country, grades that laws name. */
export async function referenceSheets(trx: Trx): Promise<StoredSheet[]> {
  const sheets = await currentLedger(trx, NOW);
  return sheets.filter(({ kind }) => isReference(kind));
}

/** Brings them once more, with another load. */
export async function bringReference(
  trx: Trx,
  sheets: readonly StoredSheet[],
  loadId: number,
): Promise<void> {
  for (const { releaseKey, kind, subject, contentHash, table } of sheets) {
    await insertSheet(trx, { loadId, releaseKey, kind, subject, contentHash, table });
  }
}
