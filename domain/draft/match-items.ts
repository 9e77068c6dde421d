import type { ExpectedItem } from './expected.ts';
import { countFitting, isFigure } from './match-blocks.ts';
import type { ReadItem } from './outline.ts';
import { isSimilar } from './similar.ts';

export interface MatchedItem {
  item: ReadItem;
  /** The unmet indicator it tells of; null when it tells of none that should stand here. */
  expected: ExpectedItem | null;
}

/**
 * Which indicator each item tells of: the one it names, unless its figures are none of that one's
 * and all of another's that is missing otherwise.
 */
export function matchItems(
  items: readonly ReadItem[],
  expected: readonly ExpectedItem[],
): MatchedItem[] {
  const free = new Set(expected);
  const matches = new Map<ReadItem, ExpectedItem>();
  const take = (item: ReadItem, match: ExpectedItem | undefined): void => {
    if (!match || matches.has(item)) return;
    matches.set(item, match);
    free.delete(match);
  };
  const named = (item: ReadItem) =>
    [...free].find(({ indicatorId }) => indicatorId === item.indicatorId);
  for (const item of items) {
    const match = named(item);
    if (match && countFitting(item.readings, match) > 0) take(item, match);
  }
  for (const item of items) if (!matches.has(item)) take(item, byFigures(item, free));
  for (const item of items) if (!matches.has(item)) take(item, named(item) ?? byName(item, free));
  return items.map((item) => ({ item, expected: matches.get(item) ?? null }));
}

/** At least two figures, and all of them. */
function byFigures({ readings }: ReadItem, free: Iterable<ExpectedItem>): ExpectedItem | undefined {
  const figures = readings.filter(isFigure);
  if (figures.length < 2) return undefined;
  const fitting = [...free].filter((one) => countFitting(figures, one) === figures.length);
  return fitting.length === 1 ? fitting[0] : undefined;
}

/** Only a name that is not known is taken for the nearest. */
function byName(
  { indicatorId, name }: ReadItem,
  free: Iterable<ExpectedItem>,
): ExpectedItem | undefined {
  if (indicatorId !== null) return undefined;
  return [...free].find((one) => isSimilar(name.text, one.name.zh));
}
