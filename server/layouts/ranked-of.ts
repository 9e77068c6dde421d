import type { SeenKind } from '#domain/layout/seen-figure.ts';
import type { Says } from './says.ts';

/** By column of ranks: the amounts or rates that stand before them, which they rank. */
export function rankedOf(
  columns: readonly number[],
  says: ReadonlyMap<number, Says>,
): ReadonlyMap<number, SeenKind> {
  const ranked = new Map<number, SeenKind>();
  let before: SeenKind | null = null;
  for (const column of columns) {
    const strict = says.get(column)?.kinds.filter(({ isLoose }) => isLoose !== true) ?? [];
    const kinds = strict.map(({ kind }) => kind);
    if (kinds.includes('rank')) {
      if (before !== null) ranked.set(column, before);
    } else if (kinds.includes('growth')) before = 'growth';
    else if (kinds.includes('level')) before = 'level';
  }
  return ranked;
}
