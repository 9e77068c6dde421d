import { oneOf, word } from './params.ts';
import { pageHref, readState, type Params } from './query.ts';
import { releaseParams, type ReleaseState } from './release.ts';

export const SEVERITY_FILTERS = ['all', 'error', 'warning'] as const;
export type SeverityFilter = (typeof SEVERITY_FILTERS)[number];

export interface FindingsFilter {
  severity: SeverityFilter;
  /** Kind of finding; null: every kind. */
  code: string | null;
  /** Null: everywhere. */
  region: string | null;
}

export type FindingsState = ReleaseState & FindingsFilter;

export const everyFinding: FindingsFilter = { severity: 'all', code: null, region: null };

const params: Params<FindingsState> = {
  ...releaseParams,
  severity: oneOf(SEVERITY_FILTERS, 'all'),
  code: word,
  region: word,
};

export const readFindings = (query: Pick<URLSearchParams, 'get'>) => readState(params, query);

/** What a link leaves out is not filtered. */
export const findingsHref = (state: ReleaseState & Partial<FindingsFilter>) =>
  pageHref('/findings', params, { ...everyFinding, ...state });
