import type { TargetGaps } from '#domain/net-entries.ts';
import type { NetEntries } from '#server/schemas/net-entries.ts';
import type { RegionRef } from '#server/schemas/scalars.ts';
import { worstOf } from '#lib/ui/worst-and-chosen.ts';
import type { RegionsShownState } from '#lib/url/regions-shown.ts';

interface Shown {
  /** The city, then those that are shown. */
  regions: RegionRef[];
  /** Those of whom some may be left out. */
  parts: RegionRef[];
  /** How many are shown because they are the worst. */
  worst: number;
}

/**
 * Of many regions the worst, from the worst on, the chosen, and whom the sentence above calls by name; few stand
 * as printed. The worst are furthest behind their targets, and those without a target stand behind all others; a
 * small region enters few and is no worse for it. Without any targets it is the least net entry, and one that is
 * not known stands behind all others.
 */
export function chooseShown(
  { regions, sectors }: Pick<NetEntries, 'regions' | 'sectors'>,
  { byRegion: gaps }: TargetGaps,
  { regions: extent, chosen }: RegionsShownState,
  named: readonly string[],
): Shown {
  const nets = new Map(sectors[0]?.cells.map(({ regionId, net }) => [regionId, net]));
  const measure = gaps.size > 0 ? gaps : nets;
  const worseOf = ({ id }: RegionRef) => -(measure.get(id) ?? Infinity);
  const parts = regions.filter(({ kind }) => kind !== 'city');
  const placed = parts.map((region) => ({ id: region.id, worse: worseOf(region) }));
  const worst = worstOf(placed, [])?.size ?? parts.length;
  const few = extent === 'all' ? null : worstOf(placed, [...named, ...chosen]);
  if (!few) return { regions: [...regions], parts, worst };
  const city = regions.filter(({ kind }) => kind === 'city');
  const worstFirst = parts.toSorted((a, b) => worseOf(b) - worseOf(a));
  return { regions: [...city, ...worstFirst.filter(({ id }) => few.has(id))], parts, worst };
}
