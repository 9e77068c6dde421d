import type { Overview, RegionStanding } from '#server/schemas/overview.ts';
import type { Tally } from '#server/schemas/scalars.ts';
import { formatPct } from '#lib/format/number.ts';
import { writeLede as writePlaces } from '../rankings/places.ts';
import { LEDE_WORDS } from './lede-words.ts';
import type { Clause } from './lede-words.ts';

/**
 * The sentence that says how the period went: the city, then the counties with most and fewest unmet; without
 * targets, who comes first and last most often.
 */
export function writeLede({
  city,
  regionStandings,
  hasTargets,
}: Pick<Overview, 'city' | 'regionStandings' | 'hasTargets'>): Clause[] {
  if (!hasTargets) return placeClauses(regionStandings);
  const counties = regionStandings.filter(
    ({ region, monitorable }) => region.kind === 'county' && monitorable > 0,
  );
  return [...(city && city.monitorable > 0 ? cityClauses(city) : []), ...countyClauses(counties)];
}

function placeClauses(standings: readonly RegionStanding[]): Clause[] {
  const places = new Map(
    standings.map(({ region, places: own }) => [region.id, { name: region.shortName, ...own }]),
  );
  return writePlaces(places).map((text) => [{ text, isUnmet: false }]);
}

function cityClauses({ monitorable, unmet }: Tally): Clause[] {
  return unmet === 0 ? [LEDE_WORDS.cityAllMet(monitorable)] : LEDE_WORDS.city(unmet, monitorable);
}

function countyClauses(counties: readonly RegionStanding[]): Clause[] {
  const shares = counties.map(shareOf);
  const most = counties.filter((county) => shareOf(county) === Math.max(...shares));
  const fewest = counties.filter((county) => shareOf(county) === Math.min(...shares));
  const [worst, best] = [most[0], fewest[0]];
  if (!worst || !best) return [];
  if (worst.unmet === 0) return [LEDE_WORDS.countiesAllMet];

  // Counts compare only among the same number of indicators.
  const isCounted = new Set(counties.map(({ monitorable }) => monitorable)).size === 1;
  const value = (standing: RegionStanding) =>
    isCounted ? LEDE_WORDS.value(standing.unmet) : formatPct(shareOf(standing));
  const extremes = {
    most: namesOf(most),
    fewest: namesOf(fewest),
    isCounted,
    monitorable: worst.monitorable,
    worst: value(worst),
    best: best.unmet === 0 ? null : value(best),
  };
  return most.length === counties.length
    ? LEDE_WORDS.alike(extremes)
    : LEDE_WORDS.extremes(extremes);
}

const shareOf = ({ unmetSharePct }: Tally) => unmetSharePct ?? 0;

const namesOf = (standings: readonly RegionStanding[]) =>
  standings.map(({ region }) => region.shortName);
