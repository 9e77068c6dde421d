import { byPlaces, type PlaceTally } from './places.ts';
import { byUnmetShare, type Tally } from './standing.ts';

/** One that stands in a league: by the share of targets it misses, or by its places. */
export interface Contender extends Tally {
  places: PlaceTally;
}

/** With its place among the others; null: nothing is known to stand by. */
export interface Placed<T> {
  one: T;
  place: number | null;
}

/**
 * Worst first by the share of targets missed; where there are no targets, most often first in front. Equals
 * share a place, the next is skipped, and they keep their order.
 * @example placeAll([{ unmet: 1, monitorable: 2 }, { unmet: 9, monitorable: 17 }, { unmet: 5, monitorable: 10 }], true)
 *   // 9 of 17 at 1, 1 of 2 and 5 of 10 at 2
 */
export function placeAll<T extends Contender>(all: readonly T[], hasTargets: boolean): Placed<T>[] {
  const isKnown = ({ monitorable, places }: T) =>
    hasTargets ? monitorable > 0 : places.ranked > 0;
  const sorted = all.toSorted((a, b) => {
    const order = hasTargets ? byUnmetShare(a, b) : byPlaces(a.places, b.places);
    return Number(isKnown(b)) - Number(isKnown(a)) || order;
  });
  let place = 0;
  return sorted.map((one, index) => {
    const before = sorted[index - 1];
    if (!before || !isEqual(before, one, hasTargets)) place = index + 1;
    return { one, place: isKnown(one) ? place : null };
  });
}

/** By the exact ratio, whoever has more targets: 1 of 2 is no better than 5 of 10. */
function isEqual(a: Contender, b: Contender, hasTargets: boolean): boolean {
  if (hasTargets) return a.unmet * b.monitorable === b.unmet * a.monitorable;
  return byPlaces(a.places, b.places) === 0;
}
