import type { RegionStanding } from '#server/schemas/overview.ts';
import type { Tally } from '#server/schemas/scalars.ts';
import type { Clause } from '#domain/headline/clause.ts';
import { writeHeadline } from '#domain/headline/write.ts';
import { language } from '#lib/language/language.ts';
import { office } from '#lib/language/office.ts';
import { writeLede as writePlaces } from '../rankings/places.ts';

/** Who stands how, of the overview or of the league. */
export interface Standings {
  city: Tally | null;
  regionStandings: readonly RegionStanding[];
  hasTargets: boolean;
}

/** How the period went, in the words of the document; without targets, who comes first and last most often. */
export function writeLede({ city, regionStandings, hasTargets }: Standings): Clause[] {
  if (!hasTargets) return placeClauses(regionStandings);
  return writeHeadline({ city, regionStandings }, { ...office, language });
}

function placeClauses(standings: readonly RegionStanding[]): Clause[] {
  const places = new Map(
    standings.map(({ region, places: own }) => [region.id, { name: region.shortName, ...own }]),
  );
  return writePlaces(places).map((text) => [{ text, isUnmet: false }]);
}
