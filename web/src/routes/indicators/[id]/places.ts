import type { MovementCell, Since } from '#server/schemas/movement.ts';
import { WITHHELD_WORDS, type SinceKey } from '#lib/ui/movement/words.ts';

export const SINCE_KEYS = ['sincePrevious', 'sinceYear'] as const satisfies readonly SinceKey[];

/** Why no region has moved since then, where one reason holds for all; null: some have. */
export function withheldOf(cells: readonly MovementCell[]): Record<SinceKey, string | null> {
  return {
    sincePrevious: reasonOf(cells.map(({ sincePrevious }) => sincePrevious)),
    sinceYear: reasonOf(cells.map(({ sinceYear }) => sinceYear)),
  };
}

function reasonOf(all: readonly Since[]): string | null {
  if (all.some(({ gap, rank }) => gap.change !== null || rank.gained !== null)) return null;
  const reasons = new Set(all.map(({ gap, rank }) => gap.withheld ?? rank.withheld));
  return [...reasons].flatMap((reason) => (reason ? [WITHHELD_WORDS[reason]] : [])).join(' / ');
}

/** @example changeOf({ gap: { change: 0.4, … } }, 'higher') // 'better' */
export function changeOf(
  { gap }: Pick<Since, 'gap'>,
  direction: 'higher' | 'lower' | 'neither',
): 'better' | 'worse' | 'same' {
  if (gap.change === null || gap.change === 0 || direction === 'neither') return 'same';
  return gap.change > 0 === (direction === 'higher') ? 'better' : 'worse';
}
