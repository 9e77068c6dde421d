import type { RegionStanding } from '#server/schemas/overview.ts';

export interface Proposal {
  why: 'ends' | 'neighbours' | 'parks';
  regions: [RegionStanding, RegionStanding];
}

/**
 * Pairs that are worth a look, of regions that are ranked with one another: the counties with the
 * largest and the smallest unmet share, the two that lie next to each other at the top, the parks.
 */
export function proposePairs(standings: readonly RegionStanding[]): Proposal[] {
  const counties = standings.filter(({ region }) => region.kind === 'county');
  const parks = standings.filter(({ region }) => region.kind === 'park');
  const proposals = [
    pair('ends', counties[0], counties.at(-1)),
    pair('neighbours', counties[0], counties[1]),
    pair('parks', parks[0], parks[1]),
  ].filter((proposal) => proposal !== null);
  const namesOf = ({ regions }: Proposal) => regions.map(({ region }) => region.id).join();
  return proposals.filter(
    (one, index) => proposals.findIndex((other) => namesOf(other) === namesOf(one)) === index,
  );
}

function pair(
  why: Proposal['why'],
  one: RegionStanding | undefined,
  other: RegionStanding | undefined,
): Proposal | null {
  if (!one || !other || one === other) return null;
  return { why, regions: [one, other] };
}
