import { places } from './place.ts';
import { sinceRelease } from './since.ts';
import { tallyMove, type TallyMove } from './tally-move.ts';
import type { MovementRow, ReleaseRows } from './types.ts';

/** A release beside those that it is compared with. */
export interface MovementInput {
  release: ReleaseRows;
  previous: ReleaseRows | null;
  yearBefore: ReleaseRows | null;
  /** The regions to be told of; a place is held among all of them. */
  isWanted: (regionId: string) => boolean;
}

/**
 * How every figure of a release moved.
 * @example computeMovement({ release: june, previous: may, … })[0].cells[0].place
 */
export function computeMovement({
  release,
  previous,
  yearBefore,
  isWanted,
}: MovementInput): MovementRow[] {
  const releasePeriod = release.period;
  return release.rows.map((row) => {
    const placeOf = places(row);
    const since = sinceRelease(row, previous, { releasePeriod, comparison: 'previous' });
    const sinceYear = sinceRelease(row, yearBefore, { releasePeriod, comparison: 'year-before' });
    const cells = row.entries
      .filter(({ regionId }) => isWanted(regionId))
      .map((entry) => ({
        entry,
        place: placeOf(entry.regionId),
        sincePrevious: since(entry),
        sinceYear: sinceYear(entry),
      }));
    return { row, cells };
  });
}

/** The tallies of a region (or, through the city's figures, of a department) since both releases. */
export function tallyMovement(
  rows: readonly MovementRow[],
  regionId: string,
): { sincePrevious: TallyMove; sinceYear: TallyMove } {
  const cells = rows.flatMap(({ cells }) =>
    cells.filter(({ entry }) => entry.regionId === regionId),
  );
  const tallySince = (part: 'sincePrevious' | 'sinceYear') =>
    tallyMove(
      cells.map(({ entry: { indicatorId, status }, [part]: since }) => {
        return { indicatorId, status, since: since.status };
      }),
    );
  return { sincePrevious: tallySince('sincePrevious'), sinceYear: tallySince('sinceYear') };
}
