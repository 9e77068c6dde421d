import type { ReleaseRows } from '#domain/movement/types.ts';
import { shiftMonth } from '#domain/period.ts';
import type { DataView } from '#server/view/data-view.ts';
import type { StoredRelease } from '#server/store/releases.ts';
import { loadRows } from './board.ts';

export interface EarlierReleases {
  /** The newest earlier release that has scorecards. */
  previous: ReleaseRows | null;
  /** That of the same month last year. */
  yearBefore: ReleaseRows | null;
}

/**
 * What a release is compared with, worked out by the dictionary of the view: releases that have
 * scorecards, or the one indicator (`also`) that is asked for though nobody answers for it.
 */
export async function earlierReleases(
  view: DataView,
  { period }: StoredRelease,
  also: string | null = null,
): Promise<EarlierReleases> {
  const lastYear = shiftMonth(period.end, -12);
  const isThen = (one: StoredRelease) => one.period.end === lastYear;
  const previous = await newestWithRows(
    view,
    view.releases.filter((one) => one.period.end < period.end),
    also,
  );
  const isBoth = previous?.period.end === lastYear;
  const yearBefore = isBoth
    ? previous
    : await newestWithRows(view, view.releases.filter(isThen), also);
  return { previous, yearBefore };
}

/** Of releases that stand newest first. */
async function newestWithRows(
  view: DataView,
  releases: readonly StoredRelease[],
  also: string | null,
): Promise<ReleaseRows | null> {
  for (const release of releases) {
    const rows = await loadRows(view, release, also);
    if (rows.length > 0) return { id: release.id, period: release.period, rows };
  }
  return null;
}
