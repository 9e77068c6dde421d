import { isLedger } from '#domain/ledger/is-ledger.ts';
import { withPlaceNames } from '#domain/ledger/place-names.ts';
import type { LedgerKind, LedgerTable } from '#domain/ledger/types.ts';
import { currentLedger } from '#server/store/sheets.ts';
import type { DataView } from './data-view.ts';

/** By the kind; what stands there holds as long as the view. */
const known = new WeakMap<DataView, Map<LedgerKind, Promise<readonly LedgerTable[]>>>();

/**
 * The tables of one kind, as a view shows them, one a subject: rows that whoever asks may not see are not
 * among them, for the view's connection withholds them. Tables of which all rows were deleted are none.
 */
export function readLedger(view: DataView, kind: LedgerKind): Promise<readonly LedgerTable[]> {
  const own = known.get(view) ?? new Map<LedgerKind, Promise<readonly LedgerTable[]>>();
  known.set(view, own);
  const tables = own.get(kind) ?? readTables(view, kind);
  own.set(kind, tables);
  tables.catch(() => own.delete(kind));
  return tables;
}

async function readTables({ db, asOf, dictionary }: DataView, kind: LedgerKind) {
  const sheets = await currentLedger(db, asOf, kind);
  const tables = sheets.flatMap(({ table }) => (isLedger(table) ? [table] : []));
  return tables
    .filter(({ rows }) => rows.length > 0)
    .map((table) => withPlaceNames(table, dictionary));
}
