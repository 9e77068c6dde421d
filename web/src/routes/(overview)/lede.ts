import type { RegionStanding } from '#server/schemas/overview.ts';
import type { Tally } from '#server/schemas/scalars.ts';
import { formatPct } from '#lib/format/number.ts';
import { writeLede as writePlaces } from '../rankings/places.ts';
import { LEDE_WORDS, type Clause } from './lede-words.ts';

/** Who stands how, of the overview or of the league. */
export interface Standings {
  city: Tally | null;
  regionStandings: readonly RegionStanding[];
  hasTargets: boolean;
}

/**
 * The sentence that says how the period went: the city, then who of the counties misses the largest share;
 * without targets, who comes first and last most often. Parks lie inside counties and are not named, but
 * where one misses as large a share, the counties are said to be worst among counties.
 */
export function writeLede({ city, regionStandings, hasTargets }: Standings): Clause[] {
  if (!hasTargets) return placeClauses(regionStandings);
  const judged = regionStandings.filter(({ monitorable }) => monitorable > 0);
  const ofCounties = countyClauses(judged);
  return [
    ...(city && city.monitorable > 0 ? cityClauses(city, ofCounties.length === 0) : []),
    ...ofCounties,
  ];
}

function placeClauses(standings: readonly RegionStanding[]): Clause[] {
  const places = new Map(
    standings.map(({ region, places: own }) => [region.id, { name: region.shortName, ...own }]),
  );
  return writePlaces(places).map((text) => [{ text, isUnmet: false }]);
}

function cityClauses({ monitorable, unmet }: Tally, isLast: boolean): Clause[] {
  return unmet === 0
    ? [LEDE_WORDS.cityAllMet(monitorable)]
    : LEDE_WORDS.city(unmet, monitorable, isLast);
}

/** More are counted. */
const NAMED = 3;

/** Those of the worst that are told of by name: all of three, two of more. */
export const namedOf = <T>(worst: readonly T[]): T[] =>
  worst.slice(0, worst.length > NAMED ? NAMED - 1 : NAMED);

function countyClauses(judged: readonly RegionStanding[]): Clause[] {
  const worst = worstOf(judged.filter(({ region }) => region.kind === 'county'));
  const [first] = worst;
  if (!first) return [];
  if (first.unmet === 0) return [LEDE_WORDS.partsAllMet];
  const isAlike = worst.every(({ monitorable }) => monitorable === first.monitorable);
  return LEDE_WORDS.worst({
    names: namedOf(worst).map(({ region }) => region.shortName),
    count: worst.length,
    unmet: first.unmet,
    monitorable: isAlike ? first.monitorable : null,
    share: formatPct(first.unmetSharePct ?? 0),
    isOfCounties: judged.some(
      (one) => one.region.kind === 'park' && shareOf(one) >= shareOf(first),
    ),
  });
}

/** All that share the first place. */
export function worstOf<T extends Tally>(standings: readonly T[]): T[] {
  const most = Math.max(...standings.map(shareOf));
  return standings.filter((one) => one.monitorable > 0 && shareOf(one) === most);
}

const shareOf = ({ unmet, monitorable }: Tally) => (monitorable === 0 ? -1 : unmet / monitorable);
