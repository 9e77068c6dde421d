import { pageHref, readState } from './query.ts';
import { releaseParams, type ReleaseState } from './release.ts';
import { scorecardViewParams, type ScorecardView } from './scorecard-view.ts';

const path = (id: string) => `/regions/${encodeURIComponent(id)}`;

export const readRegion = (query: Pick<URLSearchParams, 'get'>) =>
  readState(scorecardViewParams, query);

/** From elsewhere: the whole scorecard in the order of its annex. */
export const regionHref = (id: string, state: ReleaseState) =>
  pageHref(path(id), releaseParams, state);

/** From the page itself: sorted and filtered. */
export const regionViewHref = (id: string, view: ScorecardView) =>
  pageHref(path(id), scorecardViewParams, view);
