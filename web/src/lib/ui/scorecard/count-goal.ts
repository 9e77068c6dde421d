import type { Need } from '#server/schemas/needs.ts';
import type { ScorecardRow } from '#server/schemas/scorecards.ts';
import { formatFigure } from '#lib/format/number.ts';
import { boundOf, isCeiling } from '#lib/format/target.ts';
import { isWorkedOut } from './columns.ts';
import { WORDS } from './table-words.ts';

type Counted = Pick<ScorecardRow, 'actual' | 'target' | 'decimals'>;

/** What a count has to reach or must not pass; null: nothing is set. */
export interface CountGoal {
  value: number;
  bound: 'at-least' | 'at-most';
}

/** As the need of the year was worked out of, else as the target sets it. */
export function countGoal(
  { target }: Pick<Counted, 'target'>,
  need: Need | null,
): CountGoal | null {
  if (need?.goal) return { value: need.goal.value, bound: need.goal.bound };
  const value = boundOf(target);
  return value === null ? null : { value, bound: isCeiling(target) ? 'at-most' : 'at-least' };
}

/**
 * How many the year still needs; under an upper bound how many may come yet, or how many are too many.
 * Null where nothing can be worked out.
 * @example stillNeeded({ actual: 10, … }, toReach14) // '4'
 */
export function stillNeeded(row: Counted, need: Need | null): string | null {
  const goal = countGoal(row, need);
  if (!need || !isWorkedOut(need) || goal === null || row.actual === null) return null;
  const left = goal.value - row.actual;
  const figure = formatFigure(Math.abs(left), row.decimals);
  if (goal.bound === 'at-least') return left > 0 ? figure : WORDS.reached;
  return left < 0 ? WORDS.over(figure) : WORDS.atMost(figure);
}
