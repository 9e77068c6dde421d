import { month, oneOf, word } from './params.ts';
import { pageHref, readState, type Params } from './query.ts';
import { releaseParams, type ReleaseState } from './release.ts';

/** The charts of an indicator: alone in a frame stands the one asked for. */
const CHARTS = ['ranking', 'trend', 'ranks', 'panels', 'map'] as const;
export type IndicatorChart = (typeof CHARTS)[number];

export interface IndicatorState extends ReleaseState {
  /** The region to point out; null: none. */
  region: string | null;
  chart: IndicatorChart;
  /** What the ranking compares with. */
  since: 'sincePrevious' | 'sinceYear';
  /** What the last columns of the ranking say. */
  columns: 'places' | 'needs';
  /** The first and the last month of a run of figures; null: as far as there are any. */
  from: string | null;
  to: string | null;
}

const params: Params<IndicatorState> = {
  ...releaseParams,
  region: word,
  chart: oneOf(CHARTS, 'ranking'),
  since: {
    read: (text) => (text === 'year' ? 'sinceYear' : 'sincePrevious'),
    write: (since) => (since === 'sinceYear' ? 'year' : null),
  },
  columns: oneOf(['places', 'needs'], 'places'),
  from: month,
  to: month,
};

/** What the rest of the year takes was a chart before it became columns: its addresses lead there. */
export function readIndicator(query: Pick<URLSearchParams, 'get'>): IndicatorState {
  const state = readState(params, query);
  return query.get('chart') === 'needs' ? { ...state, columns: 'needs' } : state;
}

const USUAL = {
  ...{ chart: 'ranking', since: 'sincePrevious', columns: 'places' },
  ...{ from: null, to: null },
} as const;

type Asked = Omit<IndicatorState, keyof typeof USUAL> & Partial<IndicatorState>;

/** From elsewhere the page is shown as it is by default. */
export const indicatorHref = (id: string, state: Asked) =>
  pageHref(`/indicators/${encodeURIComponent(id)}`, params, { ...USUAL, ...state });
