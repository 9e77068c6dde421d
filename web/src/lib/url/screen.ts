import { REGION_EXTENTS, type RegionExtent } from './regions-shown.ts';
import { oneOf, word, words } from './params.ts';
import { pageHref, readState, type Param, type Params } from './query.ts';
import type { ReleaseState } from './release.ts';

/** What a wall display goes round. */
export const ROUNDS = ['matrix', 'standings', 'extremes', 'regions', 'indicators'] as const;
export type Round = (typeof ROUNDS)[number];

export interface ScreenState extends ReleaseState {
  /** How long each picture stands. */
  seconds: number;
  /** In this order; none: all. */
  rounds: readonly Round[];
  /** Chosen for this display alone; null: as chosen before. */
  theme: 'dark' | 'light' | 'default';
  /** Of many regions the worst and the chosen have pictures of their own, or all. */
  regions: RegionExtent;
  chosen: readonly string[];
}

const LEAST_SECONDS = 5;
const MOST_SECONDS = 600;
const DEFAULT_SECONDS = 20;

/** Out of bounds reads as the bound, anything else as the default. */
const seconds: Param<number> = {
  read: (text) => {
    if (text === null || !/^\d{1,5}$/.test(text)) return DEFAULT_SECONDS;
    return Math.min(MOST_SECONDS, Math.max(LEAST_SECONDS, Number(text)));
  },
  write: (value) => (value === DEFAULT_SECONDS ? null : String(value)),
};

const rounds: Param<readonly Round[]> = {
  read: (text) => {
    const named = (text ?? '').split(',');
    const known = named.flatMap((one) => ROUNDS.find((round) => round === one) ?? []);
    return [...new Set(known)];
  },
  write: (value) => (value.length > 0 ? value.join(',') : null),
};

const params: Params<ScreenState> = {
  release: word,
  seconds,
  rounds,
  theme: oneOf(['default', 'dark', 'light'], 'default'),
  regions: oneOf(REGION_EXTENTS, 'worst'),
  chosen: words,
};

export const readScreen = (query: Pick<URLSearchParams, 'get'>) => readState(params, query);

/** What a link leaves out is as it is by default. */
export const screenHref = (state: Partial<ScreenState> = {}) =>
  pageHref('/screen', params, {
    release: null,
    seconds: DEFAULT_SECONDS,
    rounds: [],
    theme: 'default',
    regions: 'worst',
    chosen: [],
    ...state,
  });
