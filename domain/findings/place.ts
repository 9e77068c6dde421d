import type { EarlierPrint } from '../earlier-print.ts';
import type { FilledCell, PrintedTable } from '../printed.ts';
import { quoted, speak, type Said } from '../said.ts';
import type { Finding, FindingWords } from './types.ts';

/** What a check finds. `printed` and `computed` as they stand, or should stand, in the cell are mere strings. */
export type Found = Pick<Finding, 'code'> &
  Partial<Pick<Finding, 'severity'>> &
  Pick<FindingWords, 'message' | 'cause'> & { printed: Said | string; computed: Said | string };

/** A finding at a cell of a table. */
export function findingAt(
  table: PrintedTable,
  cell: { row: number; column: number; from?: EarlierPrint; filledIn?: FilledCell },
  found: Found & Pick<Finding, 'indicatorId' | 'regionId'>,
): Finding {
  const { title } = table;
  const { row, column } = cell.filledIn ?? cell;
  const { file, sheet } = cell.filledIn ?? cell.from ?? table;
  const { code, severity = 'error', indicatorId, regionId, message, cause } = found;
  return {
    code,
    severity,
    table: title ?? table.file,
    ...{ file, sheet, row, column, regionId, indicatorId },
    ...speak({ printed: either(found.printed), computed: either(found.computed), message, cause }),
  };
}

const either = (text: Said | string): Said => (typeof text === 'string' ? quoted(text) : text);
