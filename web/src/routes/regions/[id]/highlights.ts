import type { ScorecardRow } from '#server/schemas/scorecards.ts';

/** Why an indicator stands out. */
export type Reason = 'first' | 'last' | 'ahead' | 'behind';

export interface Highlight {
  row: ScorecardRow;
  reasons: readonly Reason[];
}

export interface Highlights {
  strengths: Highlight[];
  weaknesses: Highlight[];
}

const MOST = 3;

/**
 * Where a region is strong and where weak, three of each at most: first or last of those compared,
 * the farthest ahead of its target or behind it. What is first and yet behind is neither.
 */
export function findHighlights(rows: readonly ScorecardRow[]): Highlights {
  const judged = rows.map((row) => ({ row, reasons: reasonsOf(row) }));
  return {
    strengths: pick(judged, ['first', 'ahead'], -1),
    weaknesses: pick(judged, ['last', 'behind'], 1),
  };
}

function reasonsOf({ rank, peers, status, gap }: ScorecardRow): Reason[] {
  const lowest = peers.at(-1)?.rank ?? 1;
  const isPlaced = rank !== null && lowest > 1;
  const reasons: Reason[] = [];
  if (isPlaced && rank === 1) reasons.push('first');
  if (isPlaced && rank === lowest) reasons.push('last');
  if (status === 'met' && gap !== null && gap !== 0) reasons.push('ahead');
  if (status === 'unmet') reasons.push('behind');
  return reasons;
}

/** Those with both reasons first, then by the gap; points before enterprises, which do not compare. */
function pick(judged: readonly Highlight[], wanted: readonly Reason[], sign: 1 | -1): Highlight[] {
  return judged
    .filter(({ reasons }) => reasons.length > 0 && reasons.every((one) => wanted.includes(one)))
    .toSorted(
      (a, b) =>
        b.reasons.length - a.reasons.length ||
        Number(a.row.indicator.unit !== '%') - Number(b.row.indicator.unit !== '%') ||
        sign * (distanceOf(a) - distanceOf(b)),
    )
    .slice(0, MOST);
}

/** Better upwards: over an upper bound a positive gap is behind. */
function distanceOf({ row: { gap, status } }: Highlight): number {
  const size = Math.abs(gap ?? 0);
  return status === 'unmet' ? -size : size;
}
