import type { PrintedTable } from '../printed.ts';
import type { Finding } from './types.ts';

type Rest = Omit<Finding, 'table' | 'file' | 'sheet' | 'row' | 'column' | 'severity'> &
  Partial<Pick<Finding, 'severity'>>;

/** A finding at a cell of a table. */
export function findingAt(
  table: PrintedTable,
  { row, column }: { row: number; column: number },
  rest: Rest,
): Finding {
  const { file, sheet, title } = table;
  return { severity: 'error', table: title ?? file, file, sheet, row, column, ...rest };
}
