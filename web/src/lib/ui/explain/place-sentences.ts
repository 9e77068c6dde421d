import type { HeldRank } from '#server/schemas/movement.ts';
import { formatFigure } from '#lib/format/number.ts';
import { words } from './panel-words.ts';

/**
 * What gains the next better place and what holds this one: 再好 0.1 个百分点就到第 2 位（并列也算）.
 * @example placeSentences(null, …) // []
 */
export function placeSentences(
  place: HeldRank | null,
  { unit, names }: { unit: string; names: ReadonlyMap<string, string> },
): string[] {
  if (!place) return [];
  const { toGain, nextBetter, toHold, decimals, tied, tooClose } = place;
  const amount = (value: number) => `${formatFigure(value, decimals)} ${unit}`;
  const named = (ids: readonly string[]) => ids.map((id) => names.get(id) ?? id).join(words.list);
  return [
    toGain !== null && nextBetter !== null ? words.toGain(amount(toGain), nextBetter) : null,
    tied.length > 0 ? words.shared(named(tied)) : null,
    toHold !== null && toHold > 0 ? words.toHold(amount(toHold)) : null,
    tooClose.length > 0 ? words.tooClose(named(tooClose)) : null,
  ].filter((sentence) => sentence !== null);
}
