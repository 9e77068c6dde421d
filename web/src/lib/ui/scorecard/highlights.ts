import { isOutstanding, type GapScale } from '#domain/gap-scale.ts';
import { widestGap } from '#domain/typical-gap.ts';
import type { ScorecardRow } from '#server/schemas/scorecards.ts';
import { isRate } from './sections.ts';

/** What the head of a scorecard says of its lines. */
export interface Highlights {
  /** The missed target that is farthest off by what is usual; null: none is farther off than elsewhere. */
  standsOut: ScorecardRow | null;
  /** The missed rate with the least gap, where it is another one. */
  nearest: ScorecardRow | null;
  first: ScorecardRow[];
  last: ScorecardRow[];
}

export function findHighlights(
  rows: readonly ScorecardRow[],
  scale: Pick<GapScale, 'steps'>,
): Highlights {
  const widest = widestGap(rows);
  const standsOut =
    widest?.gapRatio != null && isOutstanding(widest.gapRatio, scale) ? widest : null;
  const near = rows
    .filter((row) => row.status === 'unmet' && row.gap !== null && isRate(row))
    .toSorted((a, b) => Math.abs(a.gap ?? 0) - Math.abs(b.gap ?? 0));
  const [nearest = null] = near;
  const ranked = rows.filter(({ rank, peers }) => rank !== null && peers.length > 1);
  return {
    standsOut,
    nearest: nearest === widest ? null : nearest,
    first: ranked.filter(({ rank }) => rank === 1),
    last: ranked.filter(isLast),
  };
}

/** Of a group; one that is all alike has neither first nor last. */
export const isLast = ({ rank, peers }: Pick<ScorecardRow, 'rank' | 'peers'>) =>
  rank !== null && rank !== 1 && rank === peers.at(-1)?.rank;
