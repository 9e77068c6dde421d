import type { BoardEntry, BoardRow } from '../board.ts';
import { differ, withheldDifference } from './difference.ts';
import { rankMoves, withheldRank } from './rank-move.ts';
import type { Comparison, ReleaseRows, Since, WithheldReason } from './types.ts';
import { withholdResult, withholdRow } from './withhold.ts';

/** Compares the figures of one indicator with an earlier release, once for all regions. */
export type MoveSince = (entry: BoardEntry) => Since;

/**
 * What changed since an earlier release, or for each part why that is not said.
 * @example sinceRelease(june, mayRelease, { period: january-june, comparison: 'previous' })(entry)
 *   // { actual: { change: -0.4, … }, gap: …, status: { before: 'met', … }, rank: … }
 */
export function sinceRelease(
  row: BoardRow,
  earlier: ReleaseRows | null,
  { releasePeriod, comparison }: { releasePeriod: ReleaseRows['period']; comparison: Comparison },
): MoveSince {
  if (!earlier) return (entry) => withheldSince(entry, 'no-release', { release: null, then: null });
  const release = earlier.id;
  const then = earlier.rows.find(({ indicator }) => indicator.id === row.indicator.id) ?? null;
  if (!then) return (entry) => withheldSince(entry, 'not-held', { release, then });
  const entries = new Map(then.entries.map((entry) => [entry.regionId, entry]));
  const withheld = withholdRow(
    { row, releasePeriod },
    { row: then, releasePeriod: earlier.period },
    comparison,
  );
  const moveRank = rankMoves(row, then);
  return (entry) => {
    const before = entries.get(entry.regionId);
    const reason = before ? withheld : 'not-held';
    if (!before || reason) return withheldSince(entry, reason ?? 'not-held', { release, then });
    return {
      release,
      period: then.period,
      ...compareResults(entry, before),
      rank: moveRank(entry.regionId),
    };
  };
}

function compareResults(
  now: BoardEntry,
  then: BoardEntry,
): Pick<Since, 'actual' | 'gap' | 'status'> {
  const reason = withholdResult(now, then);
  const gap = reason
    ? withheldDifference(reason, now.gapDecimals)
    : differ(
        { value: now.gap, decimals: now.gapDecimals },
        { value: then.gap, decimals: then.gapDecimals },
      );
  return {
    actual: differ(
      { value: now.actual, decimals: now.decimals },
      { value: then.actual, decimals: then.decimals },
    ),
    gap,
    status: { before: reason ? null : then.status, withheld: reason },
  };
}

function withheldSince(
  { decimals, gapDecimals }: BoardEntry,
  withheld: WithheldReason,
  { release, then }: { release: string | null; then: BoardRow | null },
): Since {
  return {
    release,
    period: then?.period ?? null,
    actual: withheldDifference(withheld, decimals),
    gap: withheldDifference(withheld, gapDecimals),
    status: { before: null, withheld },
    rank: withheldRank(withheld),
  };
}
