import { toNumber } from '#domain/decimal.ts';
import { rankRegions } from '#domain/rank.ts';
import { asDecimal } from './bound.ts';
import type { PlanPlace } from './place.ts';
import type { PlanRule } from './rule.ts';
import type { ToldValue, Watched } from './watched.ts';

interface Unranked {
  place: PlanPlace;
  watched: Watched;
  values: readonly ToldValue[];
}
export interface CountyRank {
  rank: number;
  of: number;
}

/**
 * The counties among themselves, where each of them has a figure of the same latest span. The city, parks
 * and places outside the dictionary never have a rank.
 */
export function rankCounties<Place extends Unranked>(
  places: readonly Place[],
  rule: PlanRule,
): (Place & { rank: CountyRank | null })[] {
  const counties = places.filter(({ place }) => place.isCounty);
  const direction = directionOf(rule, counties);
  const spans = new Set(counties.map(({ watched }) => spanOf(watched.latest?.told)));
  const isComparable = counties.length > 1 && spans.size === 1 && direction !== null;
  const ranked = isComparable
    ? rankRegions(
        counties.map(({ place, watched }) => ({
          regionId: place.key,
          value: valueOf(watched.latest?.told),
        })),
        direction,
      )
    : [];
  const isWhole = ranked.length === counties.length;
  return places.map((one) => {
    const found = isWhole ? ranked.find(({ regionId }) => regionId === one.place.key) : undefined;
    return { ...one, rank: found ? { rank: found.rank, of: ranked.length } : null };
  });
}

/** As its bound says: a floor is better passed, a ceiling better kept away from. */
function directionOf(rule: PlanRule, counties: readonly Unranked[]): 'higher' | 'lower' | null {
  if (rule.kind === 'event' || rule.kind === 'unread' || rule.kind === 'grade') return null;
  if (rule.kind === 'counted') return null;
  if (rule.kind === 'trend') return 'lower';
  const bound = counties.map(({ watched }) => watched.latest?.bound ?? watched.bound).find(Boolean);
  if (!bound) return null;
  if (bound.floor && bound.ceiling) return null;
  return bound.floor ? 'higher' : 'lower';
}

/** Ratios that do not end are told apart to as many digits as a number holds. */
const EXACT_ENOUGH = 12;

const spanOf = (told: ToldValue | undefined) => told && `${told.period.first}/${told.period.last}`;

function valueOf(told: ToldValue | undefined): number | null {
  const exact = told?.amount.exact;
  return exact ? toNumber(asDecimal(exact, EXACT_ENOUGH).value) : null;
}
