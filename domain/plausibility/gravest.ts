import type { Dictionary } from '../dictionary.ts';
import { byGravity, sayDoubt } from './implausibilities.ts';
import type { Doubt, Implausibility } from './types.ts';

/** How many doubts there are, and the gravest of them in words. */
export interface Gravest {
  total: number;
  list: readonly Implausibility[];
}

/**
 * Gathers doubts portion by portion. However many there are, no more are kept than are told.
 * @example gather(2, dictionary): add([jump, repeats]), add([digits-swapped]); close()
 *   // { total: 3, list: [digits-swapped, jump] }
 */
export function gatherGravest(most: number, dictionary: Dictionary) {
  const gravity = byGravity(dictionary);
  let total = 0;
  let kept: Doubt[] = [];
  return {
    add: (doubts: readonly Doubt[]): void => {
      total += doubts.length;
      kept = [...kept, ...doubts].sort(gravity).slice(0, most);
    },
    close: (): Gravest => ({ total, list: kept.map(sayDoubt) }),
  };
}
