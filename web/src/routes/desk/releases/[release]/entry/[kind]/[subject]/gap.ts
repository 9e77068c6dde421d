import type { EntryResult } from '#server/schemas/entry.ts';
import { verdictOf } from '#domain/verdict.ts';
import { isRange } from '#lib/format/target.ts';

/**
 * The gap in the words of print, for the clipboard; blank where there is none.
 * @example showGap({ gap: -0.5, gapDecimals: 1, status: 'unmet', … }) // '-0.5'
 */
export function showGap(result: EntryResult | undefined): string {
  const gap = result?.gap ?? null;
  if (!result || gap === null) return '';
  const { gapDecimals, status, target } = result;
  if (isRange(target)) return verdictOf(status);
  return gap.toFixed(gapDecimals);
}
