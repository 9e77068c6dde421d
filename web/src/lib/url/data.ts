import type { Dimension, Layout, Naming, ValueId, Vintages } from '#domain/selection-choices.ts';
import type { Status } from '#domain/status.ts';
import { language } from '#lib/language/language.ts';
import type { Sort } from '#lib/table/sort.ts';
import { month, oneOf, someOf, sort, upTo, words } from './params.ts';
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
export const LAYOUTS = ['long', 'wide'] as const satisfies readonly Layout[];
export const DIMENSIONS = ['region', 'indicator', 'period'] as const satisfies readonly Dimension[];
export const NAMINGS = ['long', 'short', 'id'] as const satisfies readonly Naming[];
const VINTAGES = ['current', 'all'] as const satisfies readonly Vintages[];

/** The widest window of months. */
export const MOST_MONTHS = 1200;

export interface Times {
  /** Months as YYYY-MM: where periods end. */
  from: string | null;
  to: string | null;
  /** Only so many months, up to the newest. */
  last: number | null;
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
  sort: Sort | null;
  layout: Layout;
  /** The dimension across; counts in the wide layout only. */
  across: Dimension;
  names: Naming;
  vintages: Vintages;
}

export const everything: DataState = {
  indicator: [],
  region: [],
  department: [],
  release: [],
  from: null,
  to: null,
  last: null,
  status: [],
  values: [],
  sort: null,
  layout: 'long',
  across: 'region',
  names: 'long',
  vintages: 'current',
};

const params: Params<DataState> = {
  indicator: words,
  region: words,
  department: words,
  release: words,
  from: month,
  to: month,
  last: upTo(MOST_MONTHS),
  status: someOf(STATUSES),
  values: someOf(VALUES),
  sort,
  layout: oneOf(LAYOUTS, 'long'),
  across: oneOf(DIMENSIONS, 'region'),
  names: oneOf(NAMINGS, 'long'),
  vintages: oneOf(VINTAGES, 'current'),
};

export const readData = (query: Pick<URLSearchParams, 'get'>) => readState(params, query);

/** What a link leaves out is not filtered. */
export const dataHref = (state: Partial<DataState> = {}) =>
  pageHref('/data', params, { ...everything, ...state });

/** A selection with the view it is seen in, to be kept: as in the address, without the question mark. */
export function dataQuery(state: DataState, view: View): string {
  const query = writeState(params, state);
  writeView(query, view);
  return query.toString();
}

/** The page of a query that was kept; in its own view, whichever is open. */
export const queryHref = (query: string) => (query === '' ? '/data' : `/data?${query}`);

/** The same selection as the API and its files are asked for it: what is in the page's address, and its language. */
export function selectionQuery(state: Partial<DataState>): URLSearchParams {
  const query = writeState(params, { ...everything, ...state });
  if (language === 'en') query.set('lang', 'en');
  return query;
}

/** What is shown of each figure where nothing is chosen, as the API has it. */
export const usualValues = (layout: Layout): readonly ValueId[] =>
  layout === 'long' ? ['actual', 'flags'] : ['actual'];

/**
 * A state without what the API would refuse: of two choices that exclude each other, the one that
 * was made last stays.
 * @example settle(sorted, { ...sorted, layout: 'wide' }).sort // null
 */
export function settle(before: DataState, state: DataState): DataState {
  const after = { ...state };
  if (after.layout === 'wide') after.sort = null;
  else after.across = everything.across;
  if (after.from !== null && after.last !== null) {
    if (before.last === null) after.from = null;
    else after.last = null;
  }
  if (after.vintages === 'current') return after;
  const ofVintages = after.values.filter((value) => value === 'actual' || value === 'flags');
  const isMore = ofVintages.length < after.values.length;
  if (before.vintages === 'all' && (after.layout === 'wide' || isMore || after.status.length > 0)) {
    return { ...after, vintages: 'current' };
  }
  return { ...after, layout: 'long', across: 'region', values: ofVintages, status: [] };
}
