import { PERIOD_SPANS, type PeriodSpan } from '#domain/period-span.ts';
import {
  PIVOT_DIMENSIONS,
  settlePivot,
  WIDE_PIVOTS,
  type PivotDimension,
} from '#domain/pivot/pivot.ts';
import type { Dimension, Naming, ValueId, Vintages } from '#domain/selection-choices.ts';
import type { Status } from '#domain/status.ts';
import { language } from '#lib/language/language.ts';
import type { Sort } from '#lib/table/sort.ts';
import { inOrderOf, month, oneOf, someOf, sort, upTo, word, words } from './params.ts';
import { pageHref, readState, writeState, type Params } from './query.ts';
import { writeView, type View } from './shown-view.ts';

export const VALUES = [
  'actual',
  'target',
  'gap',
  'status',
  'rank',
  'printed',
  'flags',
] as const satisfies readonly ValueId[];
export const STATUSES = [
  'met',
  'unmet',
  'no-target',
  'missing',
] as const satisfies readonly Status[];
const DIMENSIONS = ['region', 'indicator', 'period'] as const satisfies readonly Dimension[];
export const NAMINGS = ['long', 'short', 'id'] as const satisfies readonly Naming[];
const VINTAGES = ['current', 'all'] as const satisfies readonly Vintages[];

/** The three ways to look at one selection. */
export const SHOWINGS = ['table', 'chart', 'map'] as const;
export type Showing = (typeof SHOWINGS)[number];

/** The widest window of months. */
export const MOST_MONTHS = 1200;

export interface Times {
  /** Months as YYYY-MM: where periods end. */
  from: string | null;
  to: string | null;
  /** Only so many months, up to the newest. */
  last: number | null;
  /** Only periods of these kinds; none: of any. */
  spans: readonly PeriodSpan[];
}

/** A selection of figures and how they are laid out; null or nothing chosen: no filter. */
export interface DataState extends Times {
  indicator: readonly string[];
  region: readonly string[];
  department: readonly string[];
  release: readonly string[];
  status: readonly Status[];
  /** None: what is usual in the layout. */
  values: readonly ValueId[];
  /** Of a long table by any of its columns; of a pivot by value, gap or rank: the order of regions. */
  sort: Sort | null;
  /** What lies in the rows and columns of a pivot, the outermost first; nothing in either: a long table. */
  rows: readonly PivotDimension[];
  columns: readonly PivotDimension[];
  names: Naming;
  vintages: Vintages;
  show: Showing;
  /** The saved query that is open, by its id. */
  saved: string | null;
}

export const everything: DataState = {
  indicator: [],
  region: [],
  department: [],
  release: [],
  from: null,
  to: null,
  last: null,
  spans: [],
  status: [],
  values: [],
  sort: null,
  rows: [],
  columns: [],
  names: 'long',
  vintages: 'current',
  show: 'table',
  saved: null,
};

const params: Params<DataState> = {
  indicator: words,
  region: words,
  department: words,
  release: words,
  from: month,
  to: month,
  last: upTo(MOST_MONTHS),
  spans: someOf(PERIOD_SPANS),
  status: someOf(STATUSES),
  values: someOf(VALUES),
  sort,
  rows: inOrderOf(PIVOT_DIMENSIONS),
  columns: inOrderOf(PIVOT_DIMENSIONS),
  names: oneOf(NAMINGS, 'long'),
  vintages: oneOf(VINTAGES, 'current'),
  show: oneOf(SHOWINGS, 'table'),
  saved: word,
};

const across = oneOf(DIMENSIONS, 'region');

/** An address of a wide table, as it was kept before there were pivots, is that of the pivot that it is. */
export function readData(query: Pick<URLSearchParams, 'get'>): DataState {
  const state = readState(params, query);
  if (isPivot(state)) return { ...state, ...settlePivot(state) };
  return query.get('layout') === 'wide'
    ? { ...state, ...WIDE_PIVOTS[across.read(query.get('across'))] }
    : state;
}

export const isPivot = ({ rows, columns }: Pick<DataState, 'rows' | 'columns'>): boolean =>
  rows.length + columns.length > 0;

/** What a link leaves out is not filtered. */
export const dataHref = (state: Partial<DataState> = {}) =>
  pageHref('/data', params, { ...everything, ...state });

/** A selection with the view it is seen in, to be kept: as in the address, without the question mark. */
export function dataQuery(state: DataState, view: View): string {
  const query = writeState(params, { ...state, saved: null });
  writeView(query, view);
  return query.toString();
}

/** The page of a query that was kept; in its own view, whichever is open. */
export function queryHref(query: string, saved: string | null = null): string {
  const own = [query, saved === null ? '' : `saved=${encodeURIComponent(saved)}`].filter(
    (part) => part !== '',
  );
  return own.length === 0 ? '/data' : `/data?${own.join('&')}`;
}

/** The address that is given to others: whatever the query asks for by then. */
export const savedHref = (saved: string): string => queryHref('', saved);

/** Whether an address names a saved query and says nothing else of what is asked. */
export const isSavedAlone = (state: DataState): boolean =>
  state.saved !== null && JSON.stringify({ ...state, saved: null }) === JSON.stringify(everything);

/** The same selection as the API and its files are asked for it: what is in the page's address, and its language. */
export function selectionQuery(state: Partial<DataState>): URLSearchParams {
  const query = writeState(params, { ...everything, ...state, show: 'table', saved: null });
  if (language === 'en') query.set('lang', 'en');
  return query;
}

/** What is shown of each figure where nothing is chosen, as the API has it. */
export const usualValues = (state: Pick<DataState, 'rows' | 'columns'>): readonly ValueId[] =>
  isPivot(state) ? ['actual'] : ['actual', 'flags'];

/** By what the regions of a pivot can be ordered. */
const PIVOT_SORTS = ['value', 'gap', 'rank'];

/**
 * A state without what the API would refuse: of two choices that exclude each other, the one that
 * was made last stays.
 * @example settle(sortedByPeriod, { ...sortedByPeriod, ...pivot }).sort // null
 */
export function settle(before: DataState, state: DataState): DataState {
  const after = { ...state };
  if (isPivot(after)) {
    Object.assign(after, settlePivot(after));
    if (after.sort && !PIVOT_SORTS.includes(after.sort.by)) after.sort = null;
  }
  if (after.from !== null && after.last !== null) {
    if (before.last === null) after.from = null;
    else after.last = null;
  }
  if (after.vintages === 'current') return after;
  const ofVintages = after.values.filter((value) => value === 'actual' || value === 'flags');
  const isMore = ofVintages.length < after.values.length || after.show !== 'table';
  if (before.vintages === 'all' && (isPivot(after) || isMore || after.status.length > 0)) {
    return { ...after, vintages: 'current' };
  }
  return { ...after, rows: [], columns: [], values: ofVintages, status: [], show: 'table' };
}
