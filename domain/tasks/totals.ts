import { add, compareDecimals, parseDecimal, type Decimal } from '../decimal.ts';
import { foldText } from '../fold.ts';
import type { LedgerRow } from '../ledger/types.ts';
import { readAmount } from './amount.ts';

const TOTAL = /^(?:合计|总计|共计|小计|总和)(?:\(.*\))?$/u;

/** Whether a line adds others up and is no task: any of its cells says so. @example 合计（印） */
export function isTotal({ cells, extra = {} }: Pick<LedgerRow, 'cells' | 'extra'>): boolean {
  return [...Object.values(cells), ...Object.values(extra)].some((text) =>
    TOTAL.test(foldText(text)),
  );
}

export interface TotalCheck {
  /** The column by its id, or its head as printed. */
  column: string;
  printed: Decimal;
  sum: Decimal;
  holds: boolean;
  /** How many lines had a figure, and how many had none. */
  added: number;
  blank: number;
  row: LedgerRow;
}

/**
 * Every figure of a line that adds up, against the sum of the lines above it since the last such line.
 * @example checkTotals(23 works, [合计 29890]) // [{ column: 'amount', sum: 29890, holds: true, added: 21, blank: 2 }]
 */
export function checkTotals(rows: readonly LedgerRow[]): TotalCheck[] {
  const checks: TotalCheck[] = [];
  let above: LedgerRow[] = [];
  for (const row of rows) {
    if (!isTotal(row)) {
      above.push(row);
      continue;
    }
    for (const [column, text] of figuresOf(row)) {
      const printed = readAmount(text, undefined);
      if (printed) checks.push(check(column, { printed: printed.value, row, above }));
    }
    above = [];
  }
  return checks;
}

function check(
  column: string,
  { printed, row, above }: { printed: Decimal; row: LedgerRow; above: readonly LedgerRow[] },
): TotalCheck {
  const figures = above.map((one) => readAmount(textIn(one, column), undefined)?.value);
  const known = figures.flatMap((figure) => (figure ? [figure] : []));
  const sum = known.reduce(add, parseDecimal('0'));
  const holds = compareDecimals(printed, sum) === 0;
  const counts = { added: known.length, blank: figures.length - known.length };
  return { column, printed, sum, holds, ...counts, row };
}

/** Columns in which figures may be added; numbers of lines are none. */
const UNADDED = new Set(['no', 'source_line', 'year', 'doc_no', 'signed_on', 'due', 'starts']);

function figuresOf({ cells, extra = {} }: LedgerRow): [string, string][] {
  return [...Object.entries(cells), ...Object.entries(extra)].filter(
    ([column]) => !UNADDED.has(column) && !/^(?:seed|line|行)$/u.test(column),
  );
}

function textIn({ cells, extra = {} }: LedgerRow, column: string): string | undefined {
  return cells[column] ?? extra[column];
}
