import type { Decimal } from '../decimal.ts';
import { compareDecimals } from '../decimal.ts';
import { foldText } from '../fold.ts';
import type { LedgerRow } from '../ledger/types.ts';
import { parsePrintedNumber } from '../printed-number.ts';
import type { Range, VerdictPoints } from './types.ts';

/** A cell of a row, or null where it is blank. */
export function cellOf(row: LedgerRow, column: string): string | null {
  const text = row.cells[column]?.trim() ?? '';
  return text === '' ? null : text;
}

export function numberIn(row: LedgerRow, column: string): Decimal | null {
  const text = cellOf(row, column);
  return text === null ? null : parsePrintedNumber(text);
}

/**
 * Points gained or lost, or between which bounds somebody judges them.
 * @example readRange('-1～-5') // { low: -5, high: -1 }
 * @example readRange('+5') // { low: 5, high: 5 }
 */
export function readRange(text: string): Range | null {
  const [first = '', second = first] = foldText(text).split(/[~～至]/u);
  const [one, other] = [parsePrintedNumber(first), parsePrintedNumber(second)];
  if (!one || !other) return null;
  return compareDecimals(one, other) <= 0 ? { low: one, high: other } : { low: other, high: one };
}

/** @example splitList('甲、乙') // ['甲', '乙'] */
export const splitList = (text: string | null): string[] =>
  (text ?? '')
    .split(/[、，,；;]/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/**
 * What each verdict gives: 满分 the full points, 评定 as somebody judges, or so many.
 * @example readVerdicts('优秀=满分、良好=评定、不合格=0')[1] // { verdict: '良好', gives: 'judged' }
 */
export function readVerdicts(text: string | null): VerdictPoints[] {
  return splitList(text).flatMap((part): VerdictPoints[] => {
    const [verdict = '', gives = ''] = part.split(/[=＝]/u).map((side) => side.trim());
    if (gives === '满分') return [{ verdict, gives: 'full' }];
    if (gives === '评定') return [{ verdict, gives: 'judged' }];
    const points = parsePrintedNumber(gives);
    return points ? [{ verdict, gives: points }] : [];
  });
}
