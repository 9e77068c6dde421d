import type { ScorecardRow } from '#server/schemas/scorecards.ts';
import { isCeiling, isRange } from '#lib/format/target.ts';
import { isBeyond, percentAt } from '../scale.ts';

/** So many typical gaps are drawn to either side of the target; what lies beyond is marked at the edge. */
const REACH = 3.6;
const AXIS = { min: -REACH, max: REACH };
/** Room at either edge, in percent of the drawing: an arrow stands there. */
const EDGE = 3;
/** A gap that is not nil is seen, however small. */
const LEAST_WIDTH = 0.9;

/** Where an axis has its strokes, in typical gaps. */
export const AXIS_STEPS = [-3, -2, -1, 1, 2, 3] as const;

/** One line of gaps; places in percent of its width. */
export interface GapDrawing {
  bar: { from: number; width: number };
  isShort: boolean;
  /** Where the bar goes on beyond the drawing. */
  beyond: 'low' | 'high' | null;
  /** The gap of the release before. */
  before: number | null;
  /** The others of the group. */
  peers: number[];
  /** A target with two ends, from its low one. */
  band: { from: number; width: number } | null;
}

type Drawn = Pick<
  ScorecardRow,
  'target' | 'actual' | 'gap' | 'status' | 'typicalGap' | 'groupGaps'
> & { regionId: string };

interface Then {
  actual: number | null;
  gap: number | null;
}

/**
 * A gap in typical gaps about the line of its target, what falls short on the left, whichever way is
 * better. Null where there is no gap, or none that is typical.
 */
export function drawGap(row: Drawn, then: Then | null): GapDrawing | null {
  const { target, typicalGap, status } = row;
  if (row.gap === null || typicalGap === null) return null;
  const way = isCeiling(target) ? -1 : 1;
  const low = isRange(target) ? (target?.low ?? null) : null;
  // Within a range there is no gap: how far inside, the figure itself says.
  const apart = ({ gap, actual }: Then) =>
    low !== null && gap === 0 && actual !== null ? actual - low : gap === null ? null : way * gap;
  const ratioOf = (then: Then) => {
    const value = apart(then);
    return value === null ? null : value / typicalGap;
  };
  const own = ratioOf(row) ?? 0;
  const before = then && ratioOf(then);
  return {
    bar: barTo(own),
    isShort: status === 'unmet',
    beyond: isBeyond(own, AXIS) ? (own < 0 ? 'low' : 'high') : null,
    before: before === null ? null : gapAt(before),
    peers: row.groupGaps
      .filter(({ regionId }) => regionId !== row.regionId)
      .map(({ gap }) => gapAt((way * gap) / typicalGap)),
    band:
      low !== null && target?.high != null
        ? { from: gapAt(0), width: gapAt((target.high - low) / typicalGap) - gapAt(0) }
        : null,
  };
}

/**
 * Where so many typical gaps lie, in percent from the left; held at the edges.
 * @example gapAt(0) // 50
 */
export function gapAt(ratio: number): number {
  return EDGE + (percentAt(ratio, AXIS) / 100) * (100 - 2 * EDGE);
}

function barTo(ratio: number): GapDrawing['bar'] {
  const end = gapAt(ratio);
  if (ratio === 0) return { from: 50, width: 0 };
  const width = Math.max(Math.abs(end - 50), LEAST_WIDTH);
  return { from: ratio < 0 ? 50 - width : 50, width };
}
