import type { Overview } from '#server/schemas/overview.ts';
import { WORDS } from './words.ts';

/** Kinds of regions there are, and comparison groups: what `?group=` may name. */
export function groupChoices({
  regions,
  groups,
}: Pick<Overview, 'regions' | 'groups'>): { id: string; name: string }[] {
  const kinds = (['county', 'park'] as const)
    .filter((kind) => regions.some((region) => region.kind === kind))
    .map((id) => ({ id, name: WORDS.kinds[id] }));
  return [...kinds, ...groups.map(({ id, sizeNote }) => ({ id, name: WORDS.compared(sizeNote) }))];
}
