import { formatSigned } from '#domain/figure-text.ts';
import type { Language } from '#domain/language.ts';
import type { RankingRow } from '#server/schemas/rankings.ts';
import type { Ink } from './ink.ts';
import { wordsIn } from './words.ts';

interface StatusMark {
  ink: Ink;
  /** For words on a wash. */
  deepInk: Ink;
  /** Says the same beside the colour. */
  sign: '▼' | '✓' | '';
}

/** How it is shown that a target is met or missed. */
export function markOf(status: RankingRow['status'] | undefined): StatusMark {
  if (status === 'unmet') return { ink: 'copper', deepInk: 'copper-deep', sign: '▼' };
  if (status === 'met') return { ink: 'cobalt', deepInk: 'cobalt-deep', sign: '✓' };
  return { ink: 'soft', deepInk: 'soft', sign: '' };
}

/**
 * How far from the target: +0.4. Against a range there is no one distance when it is met: the word is
 * shown, as in print. Empty: there is none.
 */
export function gapText(
  { gap, gapDecimals, status, target }: RankingRow,
  language: Language,
): string {
  if (gap === null) return '';
  const isRange = target?.low != null && target.high !== null && target.low !== target.high;
  return isRange && status === 'met' ? wordsIn(language).rangeMet : formatSigned(gap, gapDecimals);
}
