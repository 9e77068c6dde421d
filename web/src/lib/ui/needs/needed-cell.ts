import type { Need } from '#server/schemas/needs.ts';
import { formatFigure, formatPct, formatSigned } from '#lib/format/number.ts';
import { NEED_WORDS as W, REFUSAL_WORDS } from './words.ts';

/** What stands where a number is needed: the number, or why there is none. */
export interface NeededCell {
  /** `≥ 8.5%`, `≤ 3.0%`, `3.6`; null: words only. */
  figure: string | null;
  words: string;
}

/** @example neededCell(gdp) // { figure: '≥ 8.5%', words: '余6个月' } */
export function neededCell(need: Need): NeededCell {
  const { goal, required, requiredDecimals, measure, isReached, refused } = need;
  if (isReached) return { figure: null, words: W.reached };
  if (refused === 'growth-impossible') return { figure: null, words: W.unreachable };
  if (refused) return { figure: null, words: REFUSAL_WORDS[refused] };
  if (!goal || required === null) return { figure: null, words: '' };
  const sign = goal.bound === 'at-least' ? '≥' : '≤';
  const number =
    measure === 'count'
      ? formatFigure(required, requiredDecimals)
      : formatPct(required, requiredDecimals);
  const rest = W.rest(need.monthsLeft);
  const words = measure === 'count' ? W.perMonth(need.indicator.unit, rest) : rest;
  return { figure: `${sign} ${number}`, words };
}

/**
 * How much faster a rate must grow than so far; null for counts and where nothing is worked out.
 * @example fasterBy(gdp) // { text: '+1.0', isHarder: true }: 8.5 − 7.5
 */
export function fasterBy({ actual, required, requiredDecimals, measure }: Need) {
  if (measure === 'count' || actual === null || required === null) return null;
  const text = formatSigned(roundTo(required - actual, requiredDecimals), requiredDecimals);
  return { text, isHarder: required > actual };
}

/** Without the dust of subtraction, so that nil has no sign. */
function roundTo(value: number, decimals: number): number {
  return Math.round(value * 10 ** decimals) / 10 ** decimals;
}
