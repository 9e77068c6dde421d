import { foldName } from '#domain/fold.ts';

/** What may be picked. */
export interface Pickable<Id extends string> {
  id: Id;
  name: string;
  /** Other names by which it is found. */
  aliases?: readonly string[] | undefined;
  /** Small, behind the name, and what it says where it does not say so itself. */
  mark?: { sign: string; words?: string } | undefined;
}

/** What belongs together; the name null: no title stands over them. */
export interface PickGroup<Id extends string> {
  key: string;
  name: string | null;
  items: readonly Pickable<Id>[];
}

/**
 * The groups with what has the words somewhere in a name, whatever their width and case; groups
 * without any fall away: `findIn(groups, 'ＧＤＰ')` finds 地区生产总值 by its alias GDP.
 */
export function findIn<Id extends string>(
  groups: readonly PickGroup<Id>[],
  query: string,
): PickGroup<Id>[] {
  const wanted = foldName(query);
  const has = ({ id, name, aliases = [] }: Pickable<Id>) =>
    [id, name, ...aliases].some((known) => foldName(known).includes(wanted));
  return groups
    .map((group) => ({ ...group, items: group.items.filter(has) }))
    .filter(({ items }) => items.length > 0);
}

/**
 * With ids put in or taken out: in the order in which they are offered, or behind those that keep an
 * order of their own. Offered a, b, c: `a c` and b give `a b c`, `c a` and b give `c a b`.
 */
export function withPicked<Id extends string>(
  groups: readonly PickGroup<Id>[],
  picked: readonly Id[],
  ids: readonly Id[],
  isIn: boolean,
): Id[] {
  const kept = picked.filter((id) => !ids.includes(id));
  if (!isIn) return kept;
  const offered = groups.flatMap(({ items }) => items.map(({ id }) => id));
  const places = picked.map((id) => offered.indexOf(id));
  const isOrdered = places.every((at, index) => at >= 0 && at >= (places[index - 1] ?? 0));
  const next = new Set([...picked, ...ids]);
  return isOrdered ? offered.filter((id) => next.has(id)) : [...next];
}
