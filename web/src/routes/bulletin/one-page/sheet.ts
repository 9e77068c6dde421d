import type { League, LeagueMiss, LeagueRow, LeagueIndicator } from '#server/schemas/league.ts';
import { indicatorsOf, widestOf } from '../../(overview)/league-rows.ts';

export interface SheetGap {
  region: string;
  of: LeagueIndicator;
  miss: LeagueMiss;
}

/** So many one sheet of 100 regions has room for, in English too. */
const MOST_GAPS = 5;
export const MOST_TURNED = 4;

/** The gaps that stand out, the widest for its group first: one a region. */
export function sheetGaps(league: Pick<League, 'groups' | 'indicators'>): SheetGap[] {
  const indicators = indicatorsOf(league);
  return league.groups
    .flatMap(({ rows }) => rows)
    .flatMap((row) => {
      const miss = widestOf(row);
      const of = miss && indicators.get(miss.indicatorId);
      return of && row.standsOut?.isOutstanding === true
        ? [{ region: row.region.shortName, of, miss }]
        : [];
    })
    .toSorted((a, b) => Math.abs(b.miss.gapRatio ?? 0) - Math.abs(a.miss.gapRatio ?? 0))
    .slice(0, MOST_GAPS);
}

/** Where any target was newly missed or newly met, most of them first. */
export function turnedRows({ groups }: Pick<League, 'groups'>): LeagueRow[] {
  const count = ({ sincePrevious }: LeagueRow) =>
    sincePrevious.newlyUnmet.length + sincePrevious.newlyMet.length;
  return groups
    .flatMap(({ rows }) => rows)
    .filter((row) => count(row) > 0)
    .toSorted(
      (a, b) =>
        b.sincePrevious.newlyUnmet.length - a.sincePrevious.newlyUnmet.length ||
        count(b) - count(a),
    );
}
