import { foldName } from '../fold.ts';
import { LEDGER_SHAPES } from './shapes.ts';
import type { LedgerRow, LedgerTable } from './types.ts';

/**
 * The tables of a file, one a subject. Rows without one are of the file's own: its title or its name; a
 * total is of the rows above it.
 * @example splitTable(targets of two documents, '规划目标') // two tables
 */
export function splitTable(table: LedgerTable, fileName: string): LedgerTable[] {
  const { subject } = LEDGER_SHAPES[table.kind];
  if (subject === null) return [{ ...table, subject: '' }];
  const own = table.title ?? fileName;
  const tables = new Map<string, { subject: string; rows: LedgerRow[] }>();
  let above = own;
  for (const row of table.rows) {
    const said = row.cells[subject] ?? (row.isTotal === true ? above : own);
    const group = tables.get(foldName(said)) ?? { subject: said, rows: [] };
    tables.set(foldName(said), group);
    group.rows.push(row);
    above = said;
  }
  return [...tables.values()].map((group) => ({ ...table, ...group }));
}
