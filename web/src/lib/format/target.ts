import type { Target } from '#server/schemas/scalars.ts';

type Bounds = Pick<Target, 'low' | 'high'>;

/** A target with two ends: the office prints 已完成 or 未完成 against it instead of a gap. */
export function isRange(target: Target | null): boolean {
  return target?.low != null && target.high !== null && target.low !== target.high;
}

/** Less is better: 不超过 5. */
export function isCeiling(target: Bounds | null): boolean {
  return target !== null && target.low === null && target.high !== null;
}

/**
 * The number that a target sets; of a range the one that must be reached.
 * @example boundOf({ low: 8, high: 8.5 }) // 8
 */
export const boundOf = (target: Bounds | null): number | null =>
  target?.low ?? target?.high ?? null;
