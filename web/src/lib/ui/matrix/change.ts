import type { Target } from '#server/schemas/scalars.ts';
import { isCeiling } from '#lib/format/target.ts';

/**
 * How far a gap moved for the better: below a ceiling, less is better.
 * @example betterBy(-0.5, { text: '≤12', low: null, high: 12 }) // 0.5
 */
export function betterBy(change: number, target: Target | null): number {
  return isCeiling(target) && change !== 0 ? -change : change;
}
