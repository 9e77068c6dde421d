import type { Extent } from './scale.ts';

const ROUND = [1, 2, 5, 10] as const;

/**
 * Round whole numbers over a scale of counts or amounts, both ends at most included, about as many as asked for.
 * @example ticksOf({ min: -10, max: 44 }, 6) // [-10, 0, 10, 20, 30, 40]
 */
export function ticksOf({ min, max }: Extent, about: number): number[] {
  const step = roundUp((max - min) / about, 1);
  const first = Math.ceil(min / step);
  const length = Math.floor(max / step) - first + 1;
  // Multiples of the step, so that no error adds up; adding 0 turns −0 into 0.
  return Array.from({ length }, (_, index) => (first + index) * step + 0);
}

/**
 * The next of 1, 2, 5, 10, 20 …, and at least so much.
 * @example roundUp(42, 10) // 50
 */
export function roundUp(value: number, least: number): number {
  if (value <= least) return least;
  const power = 10 ** Math.floor(Math.log10(value));
  return power * (ROUND.find((round) => round * power >= value) ?? 10);
}
