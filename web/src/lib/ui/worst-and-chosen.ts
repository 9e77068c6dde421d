import type { RegionStanding } from '#server/schemas/overview.ts';

type Standing = Pick<RegionStanding, 'region' | 'unmetSharePct'>;

/** So many regions are read at one glance; of more the worst stand for all. */
export const AT_A_GLANCE = 16;
const WORST = 12;

/**
 * Which of many regions are shown: the worst by the share that they miss, and those that were chosen; null:
 * all of them, for they are not many. Twelve are the worst, and as many more as share the place of the twelfth
 * while all can be read at one glance. Without targets the first twelve as they stand.
 * @example worstAndChosen(standingsOf(100), ['leping'])?.size // 13, or 12 where it is one of the worst
 */
export function worstAndChosen(
  standings: readonly Standing[],
  chosen: readonly string[],
): ReadonlySet<string> | null {
  if (standings.length <= AT_A_GLANCE) return null;
  return new Set([...worstOfMany(standings).map(({ region }) => region.id), ...chosen]);
}

/**
 * How many that are not shown miss as large a share as the last of the worst: so many share its place that
 * the twelve are cut from among them.
 * @example tiedLeft(standingsOf(100), shown) // 8
 */
export function tiedLeft(standings: readonly Standing[], shown: ReadonlySet<string>): number {
  const last = worstOfMany(standings).at(-1)?.unmetSharePct ?? null;
  if (standings.length <= AT_A_GLANCE || last === null) return 0;
  return standings.filter(
    ({ region, unmetSharePct }) => unmetSharePct === last && !shown.has(region.id),
  ).length;
}

const shareOf = ({ unmetSharePct }: Standing) => unmetSharePct ?? -1;

function worstOfMany(standings: readonly Standing[]): Standing[] {
  const worstFirst = standings.toSorted((a, b) => shareOf(b) - shareOf(a));
  const last = worstFirst[WORST - 1];
  if (!last) return worstFirst;
  const withTies = worstFirst.filter((one) => shareOf(one) >= shareOf(last));
  return withTies.length > AT_A_GLANCE ? worstFirst.slice(0, WORST) : withTies;
}
