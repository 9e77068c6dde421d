import { oneOf, words } from './params.ts';
import type { Params } from './query.ts';

/** Of many regions the worst and those that were chosen, or all. */
export const REGION_EXTENTS = ['worst', 'all'] as const;
export type RegionExtent = (typeof REGION_EXTENTS)[number];

/** Which of many regions a page shows. */
export interface RegionsShownState {
  regions: RegionExtent;
  /** Regions that are shown besides the worst. */
  chosen: readonly string[];
}

export const regionsShownParams: Params<RegionsShownState> = {
  regions: oneOf(REGION_EXTENTS, 'worst'),
  chosen: words,
};

export const WORST_SHOWN: RegionsShownState = { regions: 'worst', chosen: [] };
