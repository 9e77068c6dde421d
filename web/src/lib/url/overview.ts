import { oneOf, sort, word } from './params.ts';
import { pageHref, readState, type Params } from './query.ts';
import type { Sort } from '#lib/table/sort.ts';
import type { ReleaseState } from './release.ts';

export const STATUS_FILTERS = ['all', 'unmet', 'met', 'no-target', 'missing'] as const;
export type StatusFilter = (typeof STATUS_FILTERS)[number];

export interface OverviewState extends ReleaseState {
  /** By a region's gap; null: the order of the annexes. */
  sort: Sort | null;
  status: StatusFilter;
}

const params: Params<OverviewState> = {
  release: word,
  sort,
  status: oneOf(STATUS_FILTERS, 'all'),
};

export const readOverview = (query: Pick<URLSearchParams, 'get'>) => readState(params, query);

export const overviewHref = (state: OverviewState) => pageHref('/', params, state);
