import type { RegionRef } from '#server/schemas/scalars.ts';

/**
 * More regions than fit on paper side by side, `most`, sheet by sheet and about as many on each; the city and
 * wider places, which the others are read beside, stand on each.
 * @example sheetsOf([city, …twelve], 9).map(({ length }) => length) // [7, 7]
 */
export function sheetsOf<Region extends Pick<RegionRef, 'kind'>>(
  regions: readonly Region[],
  most: number,
): Region[][] {
  const isBeside = ({ kind }: Region) => kind === 'city' || kind === 'wider';
  const beside = regions.filter(isBeside);
  const parts = regions.filter((region) => !isBeside(region));
  const room = Math.max(1, most - beside.length);
  const count = Math.max(1, Math.ceil(parts.length / room));
  const each = Math.ceil(parts.length / count);
  return Array.from({ length: count }, (_, sheet) => [
    ...beside,
    ...parts.slice(sheet * each, (sheet + 1) * each),
  ]);
}
