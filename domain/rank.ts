import type { Direction } from './dictionary.ts';

export interface Contestant {
  regionId: string;
  /** The printed value; null is not ranked. */
  value: number | null;
}

export interface Ranked {
  regionId: string;
  value: number;
  rank: number;
}

/**
 * Ranks the regions of one comparison group on their printed values, best first; equal values
 * share a rank and the next is skipped. A region without a value is left out; where neither way is
 * better, all are.
 * @example rankRegions([a: 8.1, b: 8.3, c: 7.5, d: 7.5], 'higher') // b 1, a 2, c 3, d 3
 */
export function rankRegions(contestants: readonly Contestant[], direction: Direction): Ranked[] {
  if (direction === 'neither') return [];
  const sign = direction === 'higher' ? -1 : 1;
  const sorted = contestants
    .flatMap(({ regionId, value }) => (value === null ? [] : [{ regionId, value }]))
    .sort((a, b) => sign * (a.value - b.value));
  let rank = 0;
  return sorted.map((one, index) => {
    if (index === 0 || one.value !== sorted[index - 1]?.value) rank = index + 1;
    return { regionId: one.regionId, value: one.value, rank };
  });
}
