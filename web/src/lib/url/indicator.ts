import { word } from './params.ts';
import { pageHref, readState, type Params } from './query.ts';
import { releaseParams, type ReleaseState } from './release.ts';

export interface IndicatorState extends ReleaseState {
  /** The region to point out; null: none. */
  region: string | null;
}

const params: Params<IndicatorState> = { ...releaseParams, region: word };

export const readIndicator = (query: Pick<URLSearchParams, 'get'>) => readState(params, query);

export const indicatorHref = (id: string, state: IndicatorState) =>
  pageHref(`/indicators/${encodeURIComponent(id)}`, params, state);
