import type { RankingRow } from '#server/schemas/rankings.ts';
import { extentOf, type Extent } from '#lib/ui/scale.ts';
import { ticksOf } from '#lib/ui/ticks.ts';

export interface Axis extends Extent {
  /** Round numbers from end to end. */
  ticks: number[];
}

const TICKS = 6;

/**
 * A scale over all figures and targets of an indicator, from round number to round number, so that
 * no bar is cut off: all have one unit, and −100 beside +116.6 is what there is to see.
 * @example axisOf(rows) // { min: -150, max: 150, ticks: [-150, -100, …] }
 */
export function axisOf(rows: readonly Pick<RankingRow, 'actual' | 'target'>[]): Axis | null {
  const figures = rows.flatMap(({ actual, target }) => [
    actual,
    target?.low ?? null,
    target?.high ?? null,
  ]);
  const extent = extentOf(figures);
  if (!extent) return null;
  const [first = 0, second = 1] = ticksOf(extent, TICKS);
  const step = second - first;
  const [from, to] = [Math.floor(extent.min / step), Math.ceil(extent.max / step)];
  const ticks = Array.from({ length: to - from + 1 }, (_, index) => (from + index) * step + 0);
  return { min: from * step, max: to * step, ticks };
}
