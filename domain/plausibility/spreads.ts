import type { Spread } from './spread.ts';

/** Spreads of one list with and without one of its values. */
export interface Spreads {
  whole: () => Spread;
  /** Of what is left when one value of this size is taken out. */
  without: (value: number) => Spread;
}

/**
 * Sorts a list once, so that any one of its values can be left out without sorting the others again.
 * @example openSpreads([1, 1, 2, 2, 4, 6, 9, 70]).without(70) // { size: 7, median: 2, mad: 1 }
 */
export function openSpreads(values: readonly number[]): Spreads {
  const sorted = Float64Array.from(values).sort();
  const at = (index: number) => sorted[index] ?? NaN;
  return {
    whole: () => spreadOfSorted({ size: sorted.length, at }),
    without: (value) => {
      const gone = firstNotBelow({ size: sorted.length, at }, value);
      return spreadOfSorted({
        size: sorted.length - 1,
        at: (index) => at(index < gone ? index : index + 1),
      });
    },
  };
}

/** Values in ascending order. */
interface Ascending {
  size: number;
  at: (index: number) => number;
}

function spreadOfSorted(list: Ascending): Spread {
  const middle = middleOf(list);
  return { size: list.size, median: middle, mad: middleOf(distancesFrom(middle, list)) };
}

function middleOf({ size, at }: Ascending): number {
  const half = Math.floor(size / 2);
  if (size === 0) return 0;
  return size % 2 === 0 ? (at(half - 1) + at(half)) / 2 : at(half);
}

/**
 * How far the values lie from one of them, in ascending order: those below it and those above it are
 * two such lists already, and the one in a place of both together is found by halving.
 */
function distancesFrom(middle: number, list: Ascending): Ascending {
  const below = firstNotBelow(list, middle);
  const above = list.size - below;
  const down = (index: number) => (index < below ? middle - list.at(below - 1 - index) : Infinity);
  const up = (index: number) => (index < above ? list.at(below + index) - middle : Infinity);
  const at = (index: number): number => {
    // How many of those before this place lie below.
    let [least, most] = [Math.max(0, index - above), Math.min(index, below)];
    while (least < most) {
      const some = (least + most) >> 1;
      if (down(some) < up(index - some - 1)) least = some + 1;
      else most = some;
    }
    return Math.min(down(least), up(index - least));
  };
  return { size: list.size, at };
}

/** The place of the first value that is at least as large. */
function firstNotBelow({ size, at }: Ascending, value: number): number {
  let [least, most] = [0, size];
  while (least < most) {
    const some = (least + most) >> 1;
    if (at(some) < value) least = some + 1;
    else most = some;
  }
  return least;
}
