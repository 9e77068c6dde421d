import type { MovementCell, Since } from '#server/schemas/movement.ts';
import type { TrendPoint } from '#server/schemas/trends.ts';
import { isCeiling } from '#lib/format/target.ts';
import { hasMoved, type SinceKey } from '../movement/words.ts';

/** What lies behind the figures of a scorecard, by indicator; what a release lacks is left out. */
export interface Past {
  movement: ReadonlyMap<string, MovementCell>;
  trends: ReadonlyMap<string, readonly TrendPoint[]>;
}

/** What a column of changes compares with: the release before, else the year before; null: neither can be. */
export function chooseSince(movement: Past['movement']): SinceKey | null {
  const cells = [...movement.values()];
  const known = ['sincePrevious', 'sinceYear'] as const;
  return known.find((key) => cells.some((cell) => hasMoved(cell[key]))) ?? null;
}

/** Whether one more figure is known than the present one: a single one is no trend. */
export function hasTrend(points: readonly TrendPoint[] | undefined): boolean {
  return (points?.filter(({ value }) => value !== null).length ?? 0) > 1;
}

/** Which way a change goes: to the better where the gap grows, or shrinks under an upper bound. */
export function directionOf(
  { gap }: Pick<Since, 'gap'>,
  target: { low: number | null; high: number | null } | null,
): 'better' | 'worse' | 'same' {
  const change = gap.change ?? 0;
  if (change === 0) return 'same';
  return change > 0 !== isCeiling(target) ? 'better' : 'worse';
}
