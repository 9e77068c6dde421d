import type { RegionStanding } from '#server/schemas/overview.ts';
import type { RegionRef } from '#server/schemas/scalars.ts';

/**
 * Counties, then parks, as they stand in the league, worst first; those that stand in none come last. Wider
 * places and the city, beside which the others are read, stay before them.
 * @example inLeagueOrder([city, leping, changjiang], standings) // [city, changjiang, leping]
 */
export function inLeagueOrder<Region extends Pick<RegionRef, 'id' | 'kind'>>(
  regions: readonly Region[],
  standings: readonly Pick<RegionStanding, 'region'>[],
): Region[] {
  const places = new Map(standings.map(({ region }, place) => [region.id, place]));
  const placeOf = ({ id, kind }: Region) =>
    kind === 'city' || kind === 'wider' ? -1 : (places.get(id) ?? standings.length);
  return regions.toSorted((a, b) => placeOf(a) - placeOf(b));
}
