import type { Need } from '#server/schemas/needs.ts';
import { formatFigure, formatSigned } from '#lib/format/number.ts';
import { NEED_WORDS as W, REFUSAL_WORDS } from './words.ts';

/** What stands where a growth is needed: the number and what it bounds, or why there is none. */
export interface NeededCell {
  /** 19.5, 降 3.0; null: words only. */
  figure: string | null;
  /** 以上, 以内; or the reason. */
  words: string;
}

/**
 * The growth that the rest of the year takes, or how many a month. A fall that is still allowed is said
 * to be one.
 * @example neededCell(gdp) // { figure: '8.5', words: '以上' }
 * @example neededCell(retail) // { figure: '降 3.0', words: '以内' }: −3.0 and more suffices
 */
export function neededCell(need: Need): NeededCell {
  const { goal, required, requiredDecimals, measure, isReached, refused } = need;
  if (isReached) return { figure: null, words: W.reached };
  if (refused === 'growth-impossible') return { figure: null, words: W.unreachable };
  if (refused) return { figure: null, words: REFUSAL_WORDS[refused] };
  if (!goal || required === null) return { figure: null, words: '' };
  if (measure === 'count') {
    return {
      figure: formatFigure(required, requiredDecimals),
      words: W.perMonth(need.indicator.unit),
    };
  }
  if (required === 0) return { figure: null, words: W.level[goal.bound] };
  const size = formatFigure(Math.abs(required), requiredDecimals);
  const way = required < 0 ? 'down' : 'up';
  return { figure: way === 'down' ? W.fall(size) : size, words: W.bounds[goal.bound][way] };
}

/**
 * How much faster a rate must grow than so far; null for counts and where nothing is worked out.
 * @example fasterBy(gdp) // { text: '+1.0', isHarder: true }: 8.5 − 7.5
 */
export function fasterBy({ actual, required, requiredDecimals, measure, goal }: Need) {
  if (measure === 'count' || actual === null || required === null) return null;
  const by = roundTo(required - actual, requiredDecimals);
  const isHarder = goal?.bound === 'at-most' ? by < 0 : by > 0;
  return { text: formatSigned(by, requiredDecimals), isHarder };
}

/** Without the dust of subtraction, so that nil has no sign. */
function roundTo(value: number, decimals: number): number {
  return Math.round(value * 10 ** decimals) / 10 ** decimals;
}
