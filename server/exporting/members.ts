import { formatPeriod, type Period } from '#domain/period.ts';
import type { Block } from './blocks.ts';
import type { Selection, StoredIndicator } from './read-selection.ts';

/** The chosen indicators that there are figures of, in the order of the dictionary. */
export function indicatorsIn(
  { indicators }: Pick<Selection, 'indicators'>,
  blocks: readonly Block[],
): StoredIndicator[] {
  const held = new Set(blocks.map(({ indicator }) => indicator));
  return indicators.filter((one) => held.has(one));
}

/** The periods that there are figures of, each once, by their ends. */
export function periodsIn(blocks: readonly Block[]): Period[] {
  const periods = new Map(blocks.map(({ period }) => [formatPeriod(period), period]));
  return [...periods.values()].sort(comparePeriods);
}

export function comparePeriods(a: Period, b: Period): number {
  const [first, second] = [`${a.end} ${a.start}`, `${b.end} ${b.start}`];
  return first < second ? -1 : Number(first > second);
}
