import { oneOf, word } from './params.ts';
import { pageHref, readState, type Params } from './query.ts';

/** A year with the month that it began from, three years, or all there is. */
export const PRICE_SPANS = ['13', '36', 'all'] as const;
export type PriceSpan = (typeof PRICE_SPANS)[number];

export interface PricesState {
  /** Null: the first. */
  family: string | null;
  /** How many of the newest months are shown. */
  months: PriceSpan;
}

const params: Params<PricesState> = { family: word, months: oneOf(PRICE_SPANS, '36') };

export const readPrices = (query: Pick<URLSearchParams, 'get'>) => readState(params, query);

/** What a link leaves out is the default. */
export const pricesHref = (state: Partial<PricesState> = {}) =>
  pageHref('/prices', params, { family: null, months: '36', ...state });
