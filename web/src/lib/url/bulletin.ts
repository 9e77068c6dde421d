import { oneOf } from './params.ts';
import { pageHref, readState, type Params } from './query.ts';
import { releaseParams, type ReleaseState } from './release.ts';

export const bulletinHref = (state: ReleaseState) => pageHref('/bulletin', releaseParams, state);

/** The month on one sheet. */
export const onePageHref = (state: ReleaseState) =>
  pageHref('/bulletin/one-page', releaseParams, state);

/** What is marked in a draft that was checked. */
export const MARK_FILTERS = ['all', 'differs', 'missing', 'not-understood', 'note'] as const;
export type MarkFilter = (typeof MARK_FILTERS)[number];

export interface DraftState extends ReleaseState {
  show: MarkFilter;
}

const params: Params<DraftState> = { ...releaseParams, show: oneOf(MARK_FILTERS, 'all') };

export const readDraft = (query: Pick<URLSearchParams, 'get'>) => readState(params, query);

/** What a link leaves out is the default. */
export const draftHref = (state: ReleaseState & Partial<DraftState>) =>
  pageHref('/bulletin/check', params, { show: 'all', ...state });
