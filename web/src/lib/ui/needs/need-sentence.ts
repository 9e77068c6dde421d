import type { Need } from '#server/schemas/needs.ts';
import { formatFigure, formatPct } from '#lib/format/number.ts';
import { BASIS_WORDS, NEED_WORDS as W, REFUSAL_WORDS } from './words.ts';

/**
 * What one figure would need, in a sentence.
 * @example needSentence(gdp) // '后6个月需增长 8.5%（按各月均摊测算）才能完成全年 8.0%。'
 */
export function needSentence(need: Need): string {
  const { goal, required, measure, refused, isReached, monthsLeft, basis } = need;
  const said = {
    monthsLeft,
    goal: formatGoal(need),
    required: formatNeeded(need, Math.abs(required ?? 0)),
    basis: basis ? BASIS_WORDS[basis] : '',
  };
  if (refused === 'growth-impossible') return isReached ? W.reachedRate(said) : W.beyond(said);
  if (refused || !goal || required === null) return refused ? REFUSAL_WORDS[refused] : '';
  if (measure !== 'count') return W.growth[goal.bound][wayOf(required)](said);
  if (isReached) return W.reachedCount(said.goal);
  return W.monthly[goal.bound]({ ...said, required: formatNeeded(need, required) });
}

const wayOf = (required: number) => (required > 0 ? 'up' : required < 0 ? 'down' : 'level');

/**
 * Where the path would have a count, and how far it is from there; null for rates.
 * @example paceSentence(trade) // '按进度应有 17.5，欠 5.5'
 */
export function paceSentence({ pace }: Pick<Need, 'pace'>): string | null {
  if (!pace) return null;
  const { expected, ahead, decimals } = pace;
  const way = ahead > 0 ? 'ahead' : ahead < 0 ? 'behind' : 'even';
  const apart = formatFigure(Math.abs(ahead), decimals);
  return W.pace(formatFigure(expected, decimals), apart, way);
}

/** @example formatGoal(trade) // '30 家' */
function formatGoal({ goal, measure, indicator, decimals }: Need): string {
  if (!goal) return '';
  if (measure !== 'count') return formatPct(goal.value, Math.max(goal.decimals, decimals));
  return `${formatFigure(goal.value, goal.decimals)} ${indicator.unit}`;
}

function formatNeeded({ measure, indicator, requiredDecimals }: Need, value: number): string {
  if (measure !== 'count') return formatPct(value, requiredDecimals);
  return `${formatFigure(value, requiredDecimals)} ${indicator.unit}`;
}
