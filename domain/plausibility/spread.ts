import type { ExpectedRange } from './types.ts';

/** The middle of a list and how far values usually lie from it; neither minds a few wild values. */
export interface Spread {
  size: number;
  median: number;
  /** Median of the distances from the median. */
  mad: number;
}

/** With fewer steps nothing is said: their spread is not known well enough. */
export const FEWEST_STEPS = 10;
/** MAD × 1.4826 estimates the standard deviation of normal values. */
const MAD_TO_SIGMA = 1.4826;
/** How many standard deviations from the median are still taken for usual. */
const USUAL_SIGMAS = 6;

/** @example median([1, 3, 2, 10]) // 2.5 */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)] ?? 0;
  return Number.isInteger(middle) ? ((sorted[middle - 1] ?? 0) + upper) / 2 : upper;
}

/** @example spreadOf([1, 1, 2, 2, 4, 6, 9]) // { size: 7, median: 2, mad: 1 } */
export function spreadOf(values: readonly number[]): Spread {
  const middle = median(values);
  const mad = median(values.map((value) => Math.abs(value - middle)));
  return { size: values.length, median: middle, mad };
}

/**
 * Where a value is usual: base + median ± 6 × 1.4826 × MAD. A series that hardly moves is given
 * `leastSigma` nevertheless.
 * @example usualRange({ median: 0, mad: 1, … }, { base: 8, leastSigma: 0.2 }) // about −0.9 to 16.9
 */
export function usualRange(
  { median, mad }: Spread,
  { base, leastSigma }: { base: number; leastSigma: number },
): ExpectedRange {
  const reach = USUAL_SIGMAS * Math.max(MAD_TO_SIGMA * mad, leastSigma);
  return { low: base + median - reach, high: base + median + reach };
}

export function isWithin(value: number, { low, high }: ExpectedRange): boolean {
  return value >= low && value <= high;
}
