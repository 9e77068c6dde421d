import type { Need } from '#server/schemas/needs.ts';
import type { ScorecardRow } from '#server/schemas/scorecards.ts';
import { hasTrend } from './changes.ts';
import type { ScorecardSetting } from './table-props.ts';

/** Columns that a table has only where there is something to stand in them. */
export interface RateColumns {
  hasPlaces: boolean;
  hasTrends: boolean;
  hasNeeds: boolean;
}

export function rateColumns(
  rows: readonly ScorecardRow[],
  { past, needs }: Pick<ScorecardSetting, 'past' | 'needs'>,
): RateColumns {
  const ids = rows.map(({ indicator }) => indicator.id);
  return {
    hasPlaces: rows.some(({ rank, group }) => rank !== null || group !== null),
    hasTrends: ids.some((id) => hasTrend(past.trends.get(id))),
    hasNeeds: ids.some((id) => isWorkedOut(needs.get(id))),
  };
}

export interface CountColumns {
  hasGroup: boolean;
  hasNeeds: boolean;
  /** Not all of them count the same. */
  hasUnits: boolean;
}

export function countColumns(
  rows: readonly ScorecardRow[],
  { needs }: Pick<ScorecardSetting, 'needs'>,
): CountColumns {
  return {
    hasGroup: rows.some(({ groupGaps }) => groupGaps.length > 1),
    hasNeeds: rows.some(({ indicator }) => isWorkedOut(needs.get(indicator.id))),
    hasUnits: new Set(rows.map(({ indicator }) => indicator.unit)).size > 1,
  };
}

/** Whether there is anything to say of the rest of the year. */
export const isWorkedOut = (need: Need | null | undefined) =>
  need != null && (need.required !== null || need.isReached);
