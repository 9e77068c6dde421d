import type { MissingReason } from './dictionary.ts';
import { MISSING_NAMES } from './missing-reason.ts';

/**
 * A value with its printed decimals, for tables and files.
 * @example showValue(10, 1) // '10.0'
 */
export function showValue(value: number | null, decimals: number): string | null {
  return value === null ? null : value.toFixed(decimals);
}

/** What stands in tables and files for a figure that the reader does not see. */
export const WITHHELD_WORD = MISSING_NAMES.withheld.zh;

/**
 * A figure for tables and files: one that is withheld is marked, not left blank.
 * @example showFigure(null, 1, 'withheld') // '不公开'
 */
export function showFigure(
  value: number | null,
  decimals: number,
  missingReason: MissingReason | null,
): string | null {
  return missingReason === 'withheld' ? WITHHELD_WORD : showValue(value, decimals);
}
