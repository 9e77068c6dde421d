import { oneOf, sort, word } from './params.ts';
import { pageHref, readState, type Param, type Params } from './query.ts';
import type { Sort } from '#lib/table/sort.ts';
import { regionsShownParams, WORST_SHOWN, type RegionsShownState } from './regions-shown.ts';
import type { ReleaseState } from './release.ts';

export const STATUS_FILTERS = ['all', 'unmet', 'met', 'no-target', 'missing'] as const;
export type StatusFilter = (typeof STATUS_FILTERS)[number];

/** What stands in the cells: the gap, how it moved, or the place; without targets the figure itself or the place. */
export const OVERVIEW_SHOWS = ['gap', 'change', 'rank'] as const;
export type OverviewShow = (typeof OVERVIEW_SHOWS)[number];
export const SHOWS_WITHOUT_TARGETS = ['actual', 'rank'] as const;
/** What is shown in the end. */
export type CellShow = OverviewShow | (typeof SHOWS_WITHOUT_TARGETS)[number];

/** Without a target there is no gap, and the figure stands in its place. */
export function shownIn(show: OverviewShow, hasTargets: boolean): CellShow {
  return hasTargets || show === 'rank' ? show : 'actual';
}

/** Against which earlier release: the one before, or that of the same months a year ago. */
export const SINCES = ['previous', 'year'] as const;
export type SinceChoice = (typeof SINCES)[number];

/** In which order regions stand as columns: that of the league, or that of the dictionary. */
export const COLUMN_ORDERS = ['share', 'dictionary'] as const;
export type ColumnOrder = (typeof COLUMN_ORDERS)[number];

/** In which order regions stand in the league: worst first by one of its columns, or by name. */
export const LEAGUE_ORDERS = ['share', 'change', 'year', 'gap', 'name'] as const;
export type LeagueOrder = (typeof LEAGUE_ORDERS)[number];

export interface OverviewState extends ReleaseState, RegionsShownState {
  /** By what a region's cells show; null: the order of the annexes. */
  sort: Sort | null;
  status: StatusFilter;
  /** Whose indicators; null: all. */
  department: string | null;
  /** A kind of regions, or a comparison group with its indicators; null: all. */
  group: string | null;
  show: OverviewShow;
  /** Null: the one that can be compared with. */
  since: SinceChoice | null;
  order: LeagueOrder;
  columns: ColumnOrder;
}

const since: Param<SinceChoice | null> = {
  read: (text) => SINCES.find((known) => known === text) ?? null,
  write: (value) => value,
};

const params: Params<OverviewState> = {
  release: word,
  sort,
  status: oneOf(STATUS_FILTERS, 'all'),
  department: word,
  group: word,
  show: oneOf(OVERVIEW_SHOWS, 'gap'),
  since,
  order: oneOf(LEAGUE_ORDERS, 'share'),
  columns: oneOf(COLUMN_ORDERS, 'share'),
  ...regionsShownParams,
};

const plain: OverviewState = {
  release: null,
  sort: null,
  status: 'all',
  department: null,
  group: null,
  show: 'gap',
  since: null,
  order: 'share',
  columns: 'share',
  ...WORST_SHOWN,
};

export const readOverview = (query: Pick<URLSearchParams, 'get'>) => readState(params, query);

/** What a link leaves out is as it is by default. */
export const overviewHref = (state: Partial<OverviewState> = {}) =>
  pageHref('/', params, { ...plain, ...state });
