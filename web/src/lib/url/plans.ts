import { PLAN_KINDS } from '#domain/plans/row.ts';
import { WATCH_STATUSES } from '#domain/plans/watched.ts';
import { oneOf, word, year } from './params.ts';
import { pageHref, readState, type Param, type Params } from './query.ts';

export const STATUS_CHOICES = ['all', ...WATCH_STATUSES] as const;
export type StatusChoice = (typeof STATUS_CHOICES)[number];
export const KIND_CHOICES = ['all', ...PLAN_KINDS] as const;
export type KindChoice = (typeof KIND_CHOICES)[number];
export const SUMMARIES = ['document', 'unit', 'place'] as const;
/** By what targets are counted beside the list. */
export type SummaryChoice = (typeof SUMMARIES)[number];

export interface PlansState {
  /** Number of the document; null: every plan. */
  plan: string | null;
  /** By when a target is to be reached; null: any year. */
  year: number | null;
  status: StatusChoice;
  kind: KindChoice;
  /** Id of a department, or a name as printed. */
  unit: string | null;
  /** Key of a place. */
  place: string | null;
  /** Part of a name. */
  q: string | null;
  by: SummaryChoice;
  /** How things stood on a day; null: today. */
  on: string | null;
}

export const everyPlan: PlansState = {
  ...{ plan: null, year: null, status: 'all', kind: 'all', unit: null, place: null },
  ...{ q: null, by: 'document', on: null },
};

/** A day as YYYY-MM-DD; anything else reads as none. */
const day: Param<string | null> = {
  read: (text) => (text !== null && /^\d{4}-\d{2}-\d{2}$/.test(text) ? text : null),
  write: (value) => value,
};

const params: Params<PlansState> = {
  plan: word,
  year,
  status: oneOf(STATUS_CHOICES, 'all'),
  kind: oneOf(KIND_CHOICES, 'all'),
  unit: word,
  place: word,
  q: word,
  by: oneOf(SUMMARIES, 'document'),
  on: day,
};

export const readPlans = (query: Pick<URLSearchParams, 'get'>) => readState(params, query);

/** What a link leaves out is not filtered. */
export const plansHref = (state: Partial<PlansState> = {}) =>
  pageHref('/plans', params, { ...everyPlan, ...state });

export type PlanState = Pick<PlansState, 'on'>;

const ofOne: Params<PlanState> = { on: day };

export const readPlan = (query: Pick<URLSearchParams, 'get'>) => readState(ofOne, query);

/** One target in all its years and places. */
export const planHref = (id: string, state: Partial<PlanState> = {}) =>
  pageHref(`/plans/${encodeURIComponent(id)}`, ofOne, { on: null, ...state });
