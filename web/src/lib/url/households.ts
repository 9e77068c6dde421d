import { word } from './params.ts';
import { pageHref, readState, type Params } from './query.ts';

export interface HouseholdsState {
  /** Null: the first. */
  family: string | null;
  /** 2026-01/2026-06; null: the newest. */
  period: string | null;
}

const params: Params<HouseholdsState> = { family: word, period: word };

export const readHouseholds = (query: Pick<URLSearchParams, 'get'>) => readState(params, query);

/** What a link leaves out is the default. */
export const householdsHref = (state: Partial<HouseholdsState> = {}) =>
  pageHref('/households', params, { family: null, period: null, ...state });
