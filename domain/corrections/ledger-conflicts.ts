import { foldText } from '../fold.ts';
import { keyedRows } from '../ledger/row-keys.ts';
import { LEDGER_SHAPES } from '../ledger/shapes.ts';
import type { LedgerColumn, LedgerRow, LedgerTable } from '../ledger/types.ts';

interface Placed {
  table: LedgerTable;
  row: LedgerRow;
}

export interface LedgerConflict extends Placed {
  /** In which they differ: the first of them. */
  column: LedgerColumn;
  /** What was said before of the same. */
  other: Placed;
}

/** The document is the same by its number, however its name and the like are written. */
const DESCRIPTIVE: ReadonlySet<string> = new Set([
  ...['signed_on', 'document', 'source_line', 'field', 'words', 'note'],
]);

/**
 * Rows of several tables of one subject that say different things of the same; rows that say the same
 * are none.
 * @example ledgerConflicts([妇女: 12%以下, 妇女: 10%以下]) // the second, with the first
 */
export function ledgerConflicts(tables: readonly LedgerTable[]): LedgerConflict[] {
  const first = new Map<string, Placed>();
  return tables.flatMap((table) =>
    [...keyedRows(table)].flatMap(([key, row]) => {
      const other = first.get(key);
      if (!other) first.set(key, { table, row });
      const column = other && differing(other.row, row, table);
      return column ? [{ table, row, column, other }] : [];
    }),
  );
}

function differing(one: LedgerRow, other: LedgerRow, { kind }: LedgerTable): LedgerColumn | null {
  const isOther = ({ id }: LedgerColumn) =>
    foldText(one.cells[id] ?? '') !== foldText(other.cells[id] ?? '');
  const { columns, keys } = LEDGER_SHAPES[kind];
  const compared = columns.filter(({ id }) => !DESCRIPTIVE.has(id) && !keys.includes(id));
  return compared.find(isOther) ?? null;
}
