import type { BoardRow } from '../board.ts';
import type { Dictionary } from '../dictionary.ts';
import { matchByKey } from './match.ts';
import { byPlace } from './order.ts';
import type { RankCause, RankChange } from './types.ts';

/** Places that are another, the longest moves first; then places that are new or gone. */
export function compareRanks(
  before: readonly BoardRow[],
  after: readonly BoardRow[],
  dictionary: Dictionary,
): RankChange[] {
  const place = byPlace(dictionary);
  return matchByKey(before, after, ({ indicator }) => indicator.id)
    .flatMap(({ before, after }) => compareRow(before, after))
    .sort((a, b) => steps(b) - steps(a) || place(a, b));
}

function compareRow(before: BoardRow | null, after: BoardRow | null): RankChange[] {
  const known = after ?? before;
  if (!known) return [];
  const [old, now] = [ranksOf(before), ranksOf(after)];
  const regionIds = new Set([...now.keys(), ...old.keys()]);
  return [...regionIds].flatMap((regionId) => {
    const [from, to] = [old.get(regionId) ?? null, now.get(regionId) ?? null];
    if (from === to) return [];
    const groupId = known.group?.id ?? null;
    const cause = causeOf(before, after, regionId);
    return [{ indicatorId: known.indicator.id, regionId, groupId, from, to, cause }];
  });
}

function ranksOf(row: BoardRow | null): Map<string, number> {
  return new Map(row?.ranked.map(({ regionId, rank }) => [regionId, rank]));
}

/** What a region did itself says more than what was done to the group. */
function causeOf(before: BoardRow | null, after: BoardRow | null, regionId: string): RankCause {
  if (valueOf(before, regionId) !== valueOf(after, regionId)) return 'own';
  return rule(before) === rule(after) ? 'others' : 'group';
}

function valueOf(row: BoardRow | null, regionId: string): number | null {
  const own = <T extends { regionId: string }>(list: readonly T[] | undefined) =>
    list?.find((one) => one.regionId === regionId);
  return own(row?.ranked)?.value ?? own(row?.entries)?.actual ?? null;
}

/** Who is compared, and which way is better. */
function rule(row: BoardRow | null): string {
  return [row?.indicator.direction, ...(row?.group?.memberIds ?? [])].join(' ');
}

/** 0 for a place that is new or gone. */
function steps({ from, to }: RankChange): number {
  return from === null || to === null ? 0 : Math.abs(to - from);
}
