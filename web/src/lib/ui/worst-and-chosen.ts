import type { RegionStanding } from '#server/schemas/overview.ts';

type Standing = Pick<RegionStanding, 'region' | 'unmetSharePct'>;

/** A region and by how much it is worse than others, in whatever unit. */
interface Placed {
  id: string;
  worse: number;
}

/** So many regions are read at one glance; of more the worst stand for all. */
export const AT_A_GLANCE = 16;
const WORST = 12;

/**
 * Which of many regions are shown: the worst by the share that they miss, and those that were chosen; null:
 * all of them, for they are not many. Twelve are the worst, and as many more as share the place of the twelfth
 * while all can be read at one glance. Without targets the first twelve as they stand.
 * @example worstAndChosen(standingsOf(100), ['leping'])?.size // 13, or 12 where it is one of the worst
 */
export const worstAndChosen = (standings: readonly Standing[], chosen: readonly string[]) =>
  worstOf(standings.map(placedByShare), chosen);

/**
 * The same by another measure.
 * @example worstOf(netEntries.map(({ id, net }) => ({ id, worse: -net })), [])?.size // 12
 */
export function worstOf(
  placed: readonly Placed[],
  chosen: readonly string[],
): ReadonlySet<string> | null {
  if (placed.length <= AT_A_GLANCE) return null;
  return new Set([...worstOfMany(placed).map(({ id }) => id), ...chosen]);
}

/**
 * How many that are not shown miss as large a share as the last of the worst: so many share its place that
 * the twelve are cut from among them.
 * @example tiedLeft(standingsOf(100), shown) // 8
 */
export function tiedLeft(standings: readonly Standing[], shown: ReadonlySet<string>): number {
  const placed = standings.map(placedByShare);
  const last = worstOfMany(placed).at(-1)?.worse ?? NO_SHARE;
  if (placed.length <= AT_A_GLANCE || last === NO_SHARE) return 0;
  return placed.filter(({ id, worse }) => worse === last && !shown.has(id)).length;
}

/** Better than to miss none. */
const NO_SHARE = -1;
const placedByShare = ({ region, unmetSharePct }: Standing): Placed => ({
  id: region.id,
  worse: unmetSharePct ?? NO_SHARE,
});

function worstOfMany(placed: readonly Placed[]): Placed[] {
  const worstFirst = placed.toSorted((a, b) => b.worse - a.worse);
  const last = worstFirst[WORST - 1];
  if (!last) return worstFirst;
  const withTies = worstFirst.filter(({ worse }) => worse >= last.worse);
  return withTies.length > AT_A_GLANCE ? worstFirst.slice(0, WORST) : withTies;
}
