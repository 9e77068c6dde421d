import { oneOf, word } from './params.ts';
import { pageHref, readState, type Params } from './query.ts';
import { releaseParams, type ReleaseState } from './release.ts';

/** What is looked at on an indicator's page, one at a time. */
export const INDICATOR_CHARTS = ['ranking', 'trend', 'ranks', 'panels', 'map', 'needs'] as const;
export type IndicatorChart = (typeof INDICATOR_CHARTS)[number];

export interface IndicatorState extends ReleaseState {
  /** The region to point out; null: none. */
  region: string | null;
  chart: IndicatorChart;
}

const params: Params<IndicatorState> = {
  ...releaseParams,
  region: word,
  chart: oneOf(INDICATOR_CHARTS, 'ranking'),
};

export const readIndicator = (query: Pick<URLSearchParams, 'get'>) => readState(params, query);

/** From elsewhere the ranking is shown first. */
export const indicatorHref = (
  id: string,
  { chart = 'ranking', ...state }: Omit<IndicatorState, 'chart'> & { chart?: IndicatorChart },
) => pageHref(`/indicators/${encodeURIComponent(id)}`, params, { ...state, chart });
