import { oneOf, word, words } from './params.ts';
import { pageHref, readState, type Param, type Params } from './query.ts';
import type { ReleaseState } from './release.ts';

export const COMPARE_ORDERS = ['difference', 'annex'] as const;
export type CompareOrder = (typeof COMPARE_ORDERS)[number];

/** How many regions stand side by side. */
export const MOST_COMPARED = 4;

export interface CompareState extends ReleaseState {
  /** Ids in the order they were chosen; fewer than two: nothing is compared yet. */
  regions: readonly string[];
  /** Whose indicators; null: all. */
  department: string | null;
  /** The largest difference first, or as the annexes have them. */
  order: CompareOrder;
}

/** What comes after the fourth is left out: more do not fit side by side. */
const regions: Param<readonly string[]> = {
  ...words,
  read: (text) => words.read(text).slice(0, MOST_COMPARED),
};

const params: Params<CompareState> = {
  release: word,
  regions,
  department: word,
  order: oneOf(COMPARE_ORDERS, 'difference'),
};

export const readCompare = (query: Pick<URLSearchParams, 'get'>) => readState(params, query);

/** What a link leaves out is as it is by default. */
export const compareHref = (state: Partial<CompareState>) =>
  pageHref('/compare', params, {
    release: null,
    regions: [],
    department: null,
    order: 'difference',
    ...state,
  });

/**
 * The regions with one more, or without one that was among them.
 * @example toggleRegion(['leping', 'fuliang'], 'leping') // ['fuliang']
 */
export function toggleRegion(chosen: readonly string[], id: string): string[] {
  return chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id];
}
