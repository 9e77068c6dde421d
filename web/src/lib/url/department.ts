import { pageHref, readState } from './query.ts';
import { releaseParams, type ReleaseState } from './release.ts';
import { scorecardViewParams, type ScorecardView } from './scorecard-view.ts';

const path = (id: string) => `/departments/${encodeURIComponent(id)}`;

export const readDepartment = (query: Pick<URLSearchParams, 'get'>) =>
  readState(scorecardViewParams, query);

/** From elsewhere: all its figures in the order of the annex. */
export const departmentHref = (id: string, state: ReleaseState) =>
  pageHref(path(id), releaseParams, state);

/** From the page itself: sorted and filtered. */
export const departmentViewHref = (id: string, view: ScorecardView) =>
  pageHref(path(id), scorecardViewParams, view);
