import { foldName } from '#domain/fold.ts';
import type { IndicatorDetail } from '#server/schemas/dictionary.ts';
import { words } from './words.ts';

export interface IndicatorGroup {
  /** Id of the department; empty: no department answers for them. */
  key: string;
  name: string;
  indicators: IndicatorDetail[];
}

/** Indicators under their departments in the order of the dictionary; those of none come last. */
export function groupIndicators(indicators: readonly IndicatorDetail[]): IndicatorGroup[] {
  const groups = Map.groupBy(indicators, ({ department }) => department?.id ?? '');
  return [...groups]
    .map(([key, members]) => ({
      key,
      name: members[0]?.department?.name ?? words.other,
      indicators: members,
    }))
    .toSorted((a, b) => Number(a.key === '') - Number(b.key === ''));
}

/** Whether a name, an alias or the id has the words somewhere, whatever their width and case. */
export function matches(
  { id, name, proseName, aliases }: IndicatorDetail,
  query: string,
): boolean {
  const wanted = foldName(query);
  return [id, name, proseName, ...aliases].some((known) => foldName(known).includes(wanted));
}

/** A list with an id put in or taken out. */
export function toggle<Id extends string>(ids: readonly Id[], id: Id): Id[] {
  return ids.includes(id) ? ids.filter((known) => known !== id) : [...ids, id];
}
