import { sort, word } from './params.ts';
import type { Sort } from '#lib/table/sort.ts';
import type { Params } from './query.ts';
import type { ReleaseState } from './release.ts';

/** How a scorecard is looked at, a region's or a department's. */
export interface ScorecardView extends ReleaseState {
  /** By department, actual, gap or rank; null: by how far targets are missed. */
  sort: Sort | null;
}

export const scorecardViewParams: Params<ScorecardView> = { release: word, sort };
