import { entryOf, type BoardRow } from '../board.ts';
import type { Dictionary } from '../dictionary.ts';
import type { Ranked } from '../rank.ts';
import { matchByKey } from './match.ts';
import { byPlace } from './order.ts';
import type { RankChange } from './types.ts';

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
  const [old, now] = [placesOf(before), placesOf(after)];
  const regionIds = new Set([...now.keys(), ...old.keys()]);
  const ofOthers = rule(before) === rule(after) ? 'others' : 'group';
  return [...regionIds].flatMap((regionId) => {
    const [was, is] = [old.get(regionId), now.get(regionId)];
    const [from, to] = [was?.rank ?? null, is?.rank ?? null];
    if (from === to) return [];
    const groupId = known.group?.id ?? null;
    const isOwn = valueOf(before, was, regionId) !== valueOf(after, is, regionId);
    // What a region did itself says more than what was done to the group.
    const cause = isOwn ? 'own' : ofOthers;
    return [{ indicatorId: known.indicator.id, regionId, groupId, from, to, cause }];
  });
}

function placesOf(row: BoardRow | null): ReadonlyMap<string, Ranked> {
  return new Map(row?.ranked.map((one) => [one.regionId, one]));
}

/** Who has no place may have a value all the same. */
function valueOf(row: BoardRow | null, place: Ranked | undefined, regionId: string): number | null {
  return place?.value ?? (row && entryOf(row, regionId)?.actual) ?? null;
}

/** Who is compared, and which way is better. */
function rule(row: BoardRow | null): string {
  return [row?.indicator.direction, ...(row?.group?.memberIds ?? [])].join(' ');
}

/** 0 for a place that is new or gone. */
function steps({ from, to }: RankChange): number {
  return from === null || to === null ? 0 : Math.abs(to - from);
}
