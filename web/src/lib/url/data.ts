import type { ObservationsQuery } from './addresses.ts';
import { month, word, words } from './params.ts';
import { pageHref, readState, type Params } from './query.ts';

export interface Times {
  /** Months as YYYY-MM: where periods end. */
  from: string | null;
  to: string | null;
}

/** A selection of figures; null or nothing chosen: no filter. */
export interface DataState extends Times {
  indicator: readonly string[];
  region: readonly string[];
  department: string | null;
  release: string | null;
}

export const everything: DataState = {
  indicator: [],
  region: [],
  department: null,
  release: null,
  from: null,
  to: null,
};

const params: Params<DataState> = {
  indicator: words,
  region: words,
  department: word,
  release: word,
  from: month,
  to: month,
};

export const readData = (query: Pick<URLSearchParams, 'get'>) => readState(params, query);

/** What a link leaves out is not filtered. */
export const dataHref = (state: Partial<DataState> = {}) =>
  pageHref('/data', params, { ...everything, ...state });

/** The same selection as the API is asked for it. */
export function observationsQuery(
  { indicator, region, ...rest }: DataState,
  page: Pick<ObservationsQuery, 'limit' | 'cursor'>,
): ObservationsQuery {
  return { indicator: words.write(indicator), region: words.write(region), ...rest, ...page };
}
