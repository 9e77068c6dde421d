import { ticksOf, type Scale } from '../scale.ts';

/** From a point to the near and to the far edge of its figure, in pixels. */
const [NEAREST, FARTHEST] = [8, 19];

/**
 * Whether a line of the scale runs through what is written over a point, and none through what is written
 * under it, on a plot of that height in pixels.
 * @example isStruck(99.8, { min: 99, max: 101, step: 1 }, 104) // true: 100 lies 10 pixels above it
 */
export function isStruck(value: number, scale: Scale, plot: number): boolean {
  const { min, max } = scale;
  const heights = ticksOf(scale).map((one) => ((one - value) / (max - min)) * plot);
  const isThrough = (side: 1 | -1) =>
    heights.some((height) => height * side > NEAREST && height * side < FARTHEST);
  return isThrough(1) && !isThrough(-1);
}
