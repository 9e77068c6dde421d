import type { Scale } from '../scale.ts';

/** From a point to the near and to the far edge of its figure, in pixels. */
const [NEAREST, FARTHEST] = [8, 19];

/** Where a scale has its lines. */
export const ticksOf = (min: number, max: number, step: number): number[] =>
  Array.from(
    { length: Math.round((max - min) / step) + 1 },
    (_, at) => Math.round((min + at * step) * 1e6) / 1e6,
  );

/**
 * Whether a line of the scale runs through what is written over a point, and none through what is written
 * under it, on a plot of that height in pixels.
 * @example isStruck(99.8, { min: 99, max: 101, step: 1 }, 104) // true: 100 lies 10 pixels above it
 */
export function isStruck(value: number, { min, max, step }: Scale, plot: number): boolean {
  const heights = ticksOf(min, max, step).map((one) => ((one - value) / (max - min)) * plot);
  const isThrough = (side: 1 | -1) =>
    heights.some((height) => height * side > NEAREST && height * side < FARTHEST);
  return isThrough(1) && !isThrough(-1);
}
