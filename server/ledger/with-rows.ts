import { keyedRows, rowKey } from '#domain/ledger/row-keys.ts';
import { LEDGER_SHAPES } from '#domain/ledger/shapes.ts';
import type { LedgerRow, LedgerTable } from '#domain/ledger/types.ts';
import type { Db } from '#server/store/database.ts';
import type { LedgerChangeContent, TableName } from '#server/store/ledger-changes.ts';
import { stoodTable } from './stood.ts';

/** A table as it stands with some rows put into it, and others taken away. */
export async function withRows(
  db: Db,
  { kind, subject }: TableName,
  { rows, removed, ...head }: LedgerChangeContent,
): Promise<{ base: number; table: LedgerTable }> {
  const stood = await stoodTable(db, { kind, subject });
  const before = stood?.table ?? { kind, subject, ...head, rows: [] };
  const own = { file: head.file, sheet: head.sheet };
  // Rows of a table that came in a file were typed: that file does not have them.
  const typed = before.file === own.file ? rows : rows.map((row) => ({ ...row, from: own }));
  return { base: stood?.loadId ?? 0, table: { ...before, rows: putRows(before, typed, removed) } };
}

function putRows(
  table: LedgerTable,
  rows: readonly LedgerRow[],
  removed: LedgerChangeContent['removed'],
): LedgerRow[] {
  const shape = LEDGER_SHAPES[table.kind];
  const gone = new Set(removed.map((cells) => rowKey(shape, cells)));
  const put = new Map(rows.map((row) => [rowKey(shape, row.cells), row]));
  const stood = keyedRows(table);
  const last = Math.max(0, ...table.rows.map(({ row }) => row));
  const kept = [...stood].flatMap(([key, old]) => (gone.has(key) ? [] : (put.get(key) ?? old)));
  const added = [...put].filter(([key]) => !stood.has(key));
  return [...kept, ...added.map(([, row], at) => ({ ...row, row: last + at + 1 }))];
}
