import type { Cell } from '../consequences/types.ts';
import type { Indicator } from '../dictionary.ts';
import type { Peers } from './peers.ts';
import {
  lastStep,
  lastYearStep,
  stepsOf,
  strideOf,
  yearStepsOf,
  type Step,
  type Valued,
} from './series.ts';
import { FEWEST_STEPS, spreadOf, usualRange, type Spread } from './spread.ts';
import type { ExpectedRange } from './types.ts';

/** What a value is held against: where it is usual, and how that is known. */
export interface Yardstick {
  /** The step from the value before, that from a year before, or the other regions. */
  kind: 'step' | 'year' | 'others';
  range: ExpectedRange;
  spread: Spread;
  /** The value that the range starts from; null for other regions. */
  base: Valued | null;
  /** Steps are of this many months. */
  stride: number;
}

/** Printed units that are always allowed for, where a series hardly moves. */
const LEAST_UNITS = 2;
/** A level's growth over a year is always allowed this much. */
const LEAST_GROWTH = 0.02;
/** Fewer other regions say nothing. */
const FEWEST_REGIONS = 5;
/** Regions differ in level, not only by chance: in the unit. */
const LEAST_REGION_SIGMA = 2;

/**
 * The yardstick of a value: its own steps where there are enough, else those over a year, else (for
 * rates and indices) the other regions; null where nothing can be said.
 */
export function yardstickFor(
  cell: Valued,
  series: readonly Cell[],
  indicator: Indicator,
  peers: Peers,
): Yardstick | null {
  if (indicator.measure === 'level') return ofGrowth(cell, series);
  return (
    ofSteps(cell, series) ??
    ofYear(cell, series) ??
    (indicator.measure === 'count' ? null : ofOthers(peers.besides(cell)))
  );
}

function ofSteps(cell: Valued, series: readonly Cell[]): Yardstick | null {
  const last = lastStep(series, cell);
  if (!last) return null;
  const stride = strideOf(last);
  const alike = stepsOf(series).filter((step) => strideOf(step) === stride);
  return ofDifferences('step', cell, last.from, alike, stride);
}

function ofYear(cell: Valued, series: readonly Cell[]): Yardstick | null {
  const last = lastYearStep(series, cell);
  return last ? ofDifferences('year', cell, last.from, yearStepsOf(series), 12) : null;
}

function ofDifferences(
  kind: 'step' | 'year',
  { decimals }: Valued,
  base: Valued,
  steps: readonly Step[],
  stride: number,
): Yardstick | null {
  if (steps.length < FEWEST_STEPS) return null;
  const spread = spreadOf(steps.map(({ from, to }) => to.value - from.value));
  const leastSigma = LEAST_UNITS * 10 ** -Math.min(decimals, base.decimals);
  const range = usualRange(spread, { base: base.value, leastSigma });
  return { kind, range, spread, base, stride };
}

/** Amounts grow through the year; what is steady is their ratio to those of a year before. */
function ofGrowth(cell: Valued, series: readonly Cell[]): Yardstick | null {
  const last = lastYearStep(series, cell);
  const steps = yearStepsOf(series).filter(({ from }) => from.value > 0);
  if (!last || last.from.value <= 0 || steps.length < FEWEST_STEPS) return null;
  const base = last.from;
  const spread = spreadOf(steps.map(({ from, to }) => to.value / from.value));
  const { low, high } = usualRange(spread, { base: 0, leastSigma: LEAST_GROWTH });
  const range = { low: low * base.value, high: high * base.value };
  return { kind: 'year', range, spread, base, stride: 12 };
}

function ofOthers(spread: Spread | null): Yardstick | null {
  if (spread === null || spread.size < FEWEST_REGIONS) return null;
  const range = usualRange(spread, { base: 0, leastSigma: LEAST_REGION_SIGMA });
  return { kind: 'others', range, spread, base: null, stride: 0 };
}
