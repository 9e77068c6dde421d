import type { Sort } from '#lib/table/sort.ts';
import { STATUS_FILTERS, type StatusFilter } from './overview.ts';
import { oneOf, sort, word } from './params.ts';
import type { Params } from './query.ts';
import type { ReleaseState } from './release.ts';

/** How a scorecard is looked at, a region's or a department's. */
export interface ScorecardView extends ReleaseState {
  /** By target, actual, gap or rank; null: the order of the annex. */
  sort: Sort | null;
  status: StatusFilter;
}

export const scorecardViewParams: Params<ScorecardView> = {
  release: word,
  sort,
  status: oneOf(STATUS_FILTERS, 'all'),
};
