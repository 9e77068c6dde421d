import type { StandingMove } from '#lib/ui/standing-words.ts';
import type { Comparison } from './comparison.ts';

/** How many targets more or fewer a region or a department misses, and which; null: not comparable. */
export function standingMove(
  { since, tallyOf }: Comparison,
  id: string,
  names: ReadonlyMap<string, string>,
): StandingMove | null {
  const tally = tallyOf(id);
  if (tally?.unmetBefore == null) return null;
  const named = (ids: readonly string[]) => ids.map((one) => names.get(one) ?? one);
  return {
    since,
    change: tally.unmet - tally.unmetBefore,
    newlyMet: named(tally.newlyMet),
    newlyUnmet: named(tally.newlyUnmet),
  };
}
