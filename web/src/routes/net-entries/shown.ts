import type { NetEntries } from '#server/schemas/net-entries.ts';
import type { RegionRef } from '#server/schemas/scalars.ts';
import { worstOf } from '#lib/ui/worst-and-chosen.ts';
import type { RegionsShownState } from '#lib/url/regions-shown.ts';

interface Shown {
  /** The city, then those that are shown. */
  regions: RegionRef[];
  /** Those of whom some may be left out. */
  parts: RegionRef[];
  /** How many are shown because theirs is the least. */
  least: number;
}

/**
 * Of many regions those of least net entry, from the least on, the chosen, and whom the sentence above calls
 * by name; few stand as printed. A net entry that is not known stands behind all others.
 */
export function chooseShown(
  { regions, sectors }: Pick<NetEntries, 'regions' | 'sectors'>,
  { regions: extent, chosen }: RegionsShownState,
  named: readonly string[],
): Shown {
  const nets = new Map(sectors[0]?.cells.map(({ regionId, net }) => [regionId, net]));
  const worseOf = ({ id }: RegionRef) => -(nets.get(id) ?? Infinity);
  const parts = regions.filter(({ kind }) => kind !== 'city');
  const placed = parts.map((region) => ({ id: region.id, worse: worseOf(region) }));
  const least = worstOf(placed, [])?.size ?? parts.length;
  const few = extent === 'all' ? null : worstOf(placed, [...named, ...chosen]);
  if (!few) return { regions: [...regions], parts, least };
  const city = regions.filter(({ kind }) => kind === 'city');
  const leastFirst = parts.toSorted((a, b) => worseOf(b) - worseOf(a));
  return { regions: [...city, ...leastFirst.filter(({ id }) => few.has(id))], parts, least };
}
