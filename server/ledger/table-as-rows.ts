import type { Language } from '#domain/language.ts';
import type { TableName } from '#server/store/ledger-changes.ts';
import { ledgerRows } from '#server/tables/write-ledger.ts';
import type { DataView } from '#server/view/data-view.ts';
import { stoodTable } from './stood.ts';

/** A table as the rows of a file; its heads alone where there is none: a form to be filled in. */
export async function tableAsRows(
  { db, asOf }: DataView,
  name: TableName,
  language: Language,
): Promise<string[][]> {
  const stood = await stoodTable(db, name, asOf);
  return ledgerRows(stood?.table ?? { ...name, rows: [] }, language);
}
