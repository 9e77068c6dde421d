import type { BoardRow } from './board.ts';

/** How often a region has a place, and how often the first and the last of them. */
export interface PlaceTally {
  /** Indicators by which it is ranked with others. */
  ranked: number;
  first: number;
  last: number;
}

export const NO_PLACES: PlaceTally = { ranked: 0, first: 0, last: 0 };

/**
 * The places of all regions. Of a group of one nobody is first, and where all are equal nobody is last.
 * @example tallyPlaces([rowOf(east 9, west 8)]).get('west') // { ranked: 1, first: 0, last: 1 }
 */
export function tallyPlaces(
  rows: readonly Pick<BoardRow, 'ranked'>[],
): ReadonlyMap<string, PlaceTally> {
  const tallies = new Map<string, PlaceTally>();
  for (const { ranked } of rows) {
    if (ranked.length < 2) continue;
    const lowest = Math.max(...ranked.map(({ rank }) => rank));
    for (const { regionId, rank } of ranked) {
      const before = tallies.get(regionId) ?? NO_PLACES;
      tallies.set(regionId, {
        ranked: before.ranked + 1,
        first: before.first + Number(rank === 1),
        last: before.last + Number(rank === lowest && rank > 1),
      });
    }
  }
  return tallies;
}

/** Most often first, then least often last; equals keep their order. */
export function byPlaces(a: PlaceTally, b: PlaceTally): number {
  return b.first - a.first || a.last - b.last;
}
