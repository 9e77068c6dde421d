import { oneOf, word } from './params.ts';
import { pageHref, readState, type Params } from './query.ts';
import { regionsShownParams, WORST_SHOWN, type RegionsShownState } from './regions-shown.ts';
import { releaseParams, type ReleaseState } from './release.ts';

export const NET_ENTRY_GROUPINGS = ['sector', 'region'] as const;
export type NetEntryGrouping = (typeof NET_ENTRY_GROUPINGS)[number];

export interface NetEntriesState extends ReleaseState, RegionsShownState {
  /** Null: the first. */
  family: string | null;
  /** What the drawing is divided by. */
  by: NetEntryGrouping;
}

const params: Params<NetEntriesState> = {
  ...releaseParams,
  family: word,
  by: oneOf(NET_ENTRY_GROUPINGS, 'sector'),
  ...regionsShownParams,
};

export const readNetEntries = (query: Pick<URLSearchParams, 'get'>) => readState(params, query);

/** What a link leaves out is the default. */
export const netEntriesHref = (state: ReleaseState & Partial<NetEntriesState>) =>
  pageHref('/net-entries', params, { family: null, by: 'sector', ...WORST_SHOWN, ...state });
