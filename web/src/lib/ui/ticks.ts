import type { Extent } from './scale.ts';

const ROUND = [1, 2, 5, 10] as const;

/**
 * Round whole numbers over a scale of counts or amounts, both ends at most included, about as many as asked for.
 * @example ticksOf({ min: -10, max: 44 }, 6) // [-10, 0, 10, 20, 30, 40]
 */
export function ticksOf({ min, max }: Extent, about: number): number[] {
  const raw = Math.max(1, (max - min) / about);
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = power * (ROUND.find((round) => round * power >= raw) ?? 10);
  const first = Math.ceil(min / step);
  const length = Math.floor(max / step) - first + 1;
  // Multiples of the step, so that no error adds up; adding 0 turns −0 into 0.
  return Array.from({ length }, (_, index) => (first + index) * step + 0);
}
