import type { CellChange, TargetChange } from '#server/schemas/preview.ts';
import type { DeskPreviewState } from '#lib/url/desk-preview.ts';
import { says } from './says.ts';

type Place = Pick<CellChange, 'department' | 'region'>;
type Filter = Pick<DeskPreviewState, 'region' | 'department'>;

/** What a filter lets through, in its order. */
export function selectChanges<Change extends CellChange | TargetChange>(
  changes: readonly Change[],
  { region, department }: Filter,
): Change[] {
  return changes.filter(
    (change) =>
      (region === null || change.region.id === region) &&
      (department === null || change.department?.id === department),
  );
}

export interface Choice {
  /** As it stands in the address; empty: all. */
  key: string;
  word: string;
  size: number;
}

/** What can be chosen, in order of first appearance, with how many there are; all of them first. */
export function choicesOf(
  places: readonly Place[],
  nameOf: (place: Place) => { id: string; shortName: string } | null,
): Choice[] {
  const named = places.flatMap((place) => nameOf(place) ?? []);
  const groups = Map.groupBy(named, ({ id }) => id);
  const choices = [...groups].map(([key, members]) => {
    return { key, word: members[0]?.shortName ?? key, size: members.length };
  });
  return [{ key: '', word: says.all, size: places.length }, ...choices];
}
