import { compareDecimals, magnitude } from '../../decimal.ts';
import type { Fact, Scheme } from '../types.ts';
import { worthOf } from './events.ts';

/**
 * Of several facts of one event the highest counts, where the section says so: the others, each with
 * the one that counts in its stead. Of two that are worth the same the first of the scheme counts, so
 * that the order of the facts decides nothing.
 */
export function dropLower(scheme: Scheme, facts: readonly Fact[]): Map<Fact, Fact> {
  const order = [...scheme.items.keys()];
  const rated = facts.flatMap((fact) => {
    const item = scheme.items.get(fact.item);
    const section = item?.parent ?? null;
    if (!item || section === null || fact.event === null || !takesHighest(scheme, section))
      return [];
    if (item.rule !== 'bonus' && item.rule !== 'loss') return [];
    const worth = worthOf(item, fact);
    if ('lack' in worth) return [];
    const key = JSON.stringify([section, fact.event]);
    return [{ fact, key, size: magnitude(worth.worth), place: order.indexOf(item.id) }];
  });
  const dropped = new Map<Fact, Fact>();
  for (const group of Map.groupBy(rated, ({ key }) => key).values()) {
    const [first, ...rest] = group.toSorted(
      (one, other) =>
        compareDecimals(other.size, one.size) ||
        one.place - other.place ||
        (one.fact.part < other.fact.part ? -1 : 1),
    );
    if (first) for (const { fact } of rest) dropped.set(fact, first.fact);
  }
  return dropped;
}

const takesHighest = ({ items }: Scheme, section: string): boolean =>
  items.get(section)?.children.some(({ rule }) => rule === 'highest') ?? false;
