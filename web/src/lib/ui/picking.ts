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
 * All that have the words in a name or in another way to write it, those that begin with them first:
 * 总 finds 总产值 before 社会消费品零售总额.
 */
export function searchNames<Named extends Omit<Pickable<string>, 'mark'>>(
  all: readonly Named[],
  query: string,
): Named[] {
  const wanted = foldName(query);
  const place = (one: Named) =>
    Math.min(
      ...namesOf(one).map((known) => {
        const at = known.indexOf(wanted);
        return at === -1 ? Infinity : at;
      }),
    );
  return all
    .map((one) => ({ one, at: place(one) }))
    .filter(({ at }) => at < Infinity)
    .toSorted((a, b) => a.at - b.at)
    .map(({ one }) => one);
}

const namesOf = ({ id, name, aliases = [] }: Omit<Pickable<string>, 'mark'>): string[] =>
  [id, name, ...aliases].map(foldName);

/**
 * The groups with what has the words somewhere in a name, whatever their width and case; groups
 * without any fall away: `findIn(groups, 'ＧＤＰ')` finds 地区生产总值 by its alias GDP.
 */
export function findIn<Id extends string>(
  groups: readonly PickGroup<Id>[],
  query: string,
): PickGroup<Id>[] {
  const wanted = foldName(query);
  const has = (one: Pickable<Id>) => namesOf(one).some((known) => known.includes(wanted));
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
