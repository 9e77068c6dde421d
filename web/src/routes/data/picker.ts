import type { IndicatorDetail } from '#server/schemas/dictionary.ts';
import { ACCESS_MARKS, ACCESS_WORDS } from '#lib/format/access.ts';
import type { Pickable, PickGroup } from '#lib/ui/picking.ts';
import { words } from './words.ts';

/** Indicators under their departments in the order of the dictionary; those of none come last. */
export function indicatorGroups(indicators: readonly IndicatorDetail[]): PickGroup<string>[] {
  const groups = Map.groupBy(indicators, ({ department }) => department?.id ?? '');
  return [...groups]
    .map(([key, members]) => ({
      key,
      name: members[0]?.department?.name ?? words.other,
      items: members.map(toPickable),
    }))
    .toSorted((a, b) => Number(a.key === '') - Number(b.key === ''));
}

function toPickable({
  id,
  name,
  proseName,
  aliases,
  access,
}: IndicatorDetail): Pickable<string> {
  const sign = ACCESS_MARKS[access];
  const mark = sign === null ? undefined : { sign, words: ACCESS_WORDS[access] };
  return { id, name, aliases: [proseName, ...aliases], mark };
}
