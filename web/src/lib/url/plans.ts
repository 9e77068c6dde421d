import { oneOf, word, year } from './params.ts';
import { pageHref, readState, type Params } from './query.ts';

export const MONITORABLE_FILTERS = ['all', 'yes', 'no'] as const;
export type MonitorableFilter = (typeof MONITORABLE_FILTERS)[number];

export interface PlansState {
  /** Number of the document; null: every plan. */
  plan: string | null;
  /** By when a target is to be reached; null: any year. */
  year: number | null;
  monitorable: MonitorableFilter;
}

export const everyPlan: PlansState = { plan: null, year: null, monitorable: 'all' };

const params: Params<PlansState> = {
  plan: word,
  year,
  monitorable: oneOf(MONITORABLE_FILTERS, 'all'),
};

export const readPlans = (query: Pick<URLSearchParams, 'get'>) => readState(params, query);

/** What a link leaves out is not filtered. */
export const plansHref = (state: Partial<PlansState> = {}) =>
  pageHref('/plans', params, { ...everyPlan, ...state });
