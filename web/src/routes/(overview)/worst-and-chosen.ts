import type { RegionStanding } from '#server/schemas/overview.ts';

/** So many regions are read at one glance; of more the worst stand for all. */
const AT_A_GLANCE = 16;
const WORST = 12;

/**
 * Which of many regions are shown: the worst twelve by the share that they miss, and those that were chosen;
 * null: all of them, for they are not many. Without targets the first twelve as they stand.
 * @example worstAndChosen(standingsOf(100), ['leping'])?.size // 13, or 12 where it is one of the worst
 */
export function worstAndChosen(
  standings: readonly Pick<RegionStanding, 'region' | 'unmetSharePct'>[],
  chosen: readonly string[],
): ReadonlySet<string> | null {
  if (standings.length <= AT_A_GLANCE) return null;
  const worstFirst = standings.toSorted(
    (a, b) => (b.unmetSharePct ?? -1) - (a.unmetSharePct ?? -1),
  );
  return new Set([...worstFirst.slice(0, WORST).map(({ region }) => region.id), ...chosen]);
}
