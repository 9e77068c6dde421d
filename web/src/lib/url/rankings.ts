import type { Sort } from '#lib/table/sort.ts';
import { oneOf, sort, word } from './params.ts';
import { COLUMN_ORDERS, type ColumnOrder } from './overview.ts';
import { pageHref, readState, type Params } from './query.ts';
import { regionsShownParams, type RegionsShownState } from './regions-shown.ts';
import { releaseParams, type ReleaseState } from './release.ts';

/** What stands in the cells: places, or the figures they follow from. */
export const RANKING_SHOWS = ['rank', 'actual'] as const;
export type RankingShow = (typeof RANKING_SHOWS)[number];

export interface RankingsView extends ReleaseState, RegionsShownState {
  /** By a region's place or figure, or by how many regions are compared; null: the order of the annexes. */
  sort: Sort | null;
  show: RankingShow;
  /** In which order regions stand. */
  columns: ColumnOrder;
}

const params: Params<RankingsView> = {
  release: word,
  sort,
  show: oneOf(RANKING_SHOWS, 'rank'),
  columns: oneOf(COLUMN_ORDERS, 'share'),
  ...regionsShownParams,
};

export const readRankings = (query: Pick<URLSearchParams, 'get'>) => readState(params, query);

/** From elsewhere: the places in the order of the annexes. */
export const rankingsHref = (state: ReleaseState) => pageHref('/rankings', releaseParams, state);

/** From the page itself. */
export const rankingsViewHref = (view: RankingsView) => pageHref('/rankings', params, view);
