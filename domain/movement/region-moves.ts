import { sinceRelease } from './since.ts';
import { tallyMove, type MovedStatus, type TallyMove } from './tally-move.ts';
import type { Comparison, ReleaseRows } from './types.ts';

/**
 * The tallies of every region since one earlier release: what `tallyMovement` says of one, without the
 * places and gaps of its figures, which for a hundred regions take longer than all else.
 * @example regionMoves(june, may, 'previous').get('east') // { unmet: 1, unmetBefore: 2, newlyMet: ['gdp'], … }
 */
export function regionMoves(
  { period: releasePeriod, rows }: ReleaseRows,
  earlier: ReleaseRows | null,
  comparison: Comparison,
): ReadonlyMap<string, TallyMove> {
  const moved = new Map<string, MovedStatus[]>();
  for (const row of rows) {
    const since = sinceRelease(row, earlier, { releasePeriod, comparison });
    for (const entry of row.entries) {
      const { indicatorId, regionId, status } = entry;
      const own = moved.get(regionId) ?? [];
      moved.set(regionId, own);
      own.push({ indicatorId, status, since: since(entry).status });
    }
  }
  return new Map([...moved].map(([regionId, own]) => [regionId, tallyMove(own)]));
}
