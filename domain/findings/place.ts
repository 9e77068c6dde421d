import type { EarlierPrint, PrintedTable } from '../printed.ts';
import type { Finding } from './types.ts';

type Rest = Omit<Finding, 'table' | 'file' | 'sheet' | 'row' | 'column' | 'severity'> &
  Partial<Pick<Finding, 'severity'>>;

/** A finding at a cell of a table. */
export function findingAt(
  table: PrintedTable,
  { row, column, from }: { row: number; column: number; from?: EarlierPrint },
  rest: Rest,
): Finding {
  const { title } = table;
  const { file, sheet } = from ?? table;
  return { severity: 'error', table: title ?? table.file, file, sheet, row, column, ...rest };
}
