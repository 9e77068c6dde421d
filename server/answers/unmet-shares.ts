import { tallyRegions } from '#domain/board.ts';
import { shiftMonth } from '#domain/period.ts';
import type { StoredRelease } from '#server/store/releases.ts';
import type { DataView } from '#server/view/data-view.ts';
import { loadRows } from './board.ts';

/** The range of a trend of shares. */
const MONTHS = 36;

export interface ReleaseShares {
  release: StoredRelease;
  /** Targets missed in percent of those that can be monitored, by the id of the region. */
  shares: ReadonlyMap<string, number | null>;
}

/**
 * Which share of their targets regions missed in the releases before one, oldest first. By the columns that
 * the pages of those releases are worked out of as well: they are kept, and what was revised since counts.
 */
export async function sharesBefore(
  view: DataView,
  { period }: StoredRelease,
): Promise<ReleaseShares[]> {
  const first = shiftMonth(period.end, 1 - MONTHS);
  const shares: ReleaseShares[] = [];
  for (const release of view.releases.toReversed()) {
    if (release.period.end < first || release.period.end >= period.end) continue;
    const rows = await loadRows(view, release);
    if (rows.length === 0) continue;
    const tallies = [...tallyRegions(rows)];
    shares.push({
      release,
      shares: new Map(tallies.map(([id, { unmetSharePct }]) => [id, unmetSharePct])),
    });
  }
  return shares;
}
