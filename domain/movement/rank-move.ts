import type { BoardRow } from '../board.ts';
import type { Direction } from '../dictionary.ts';
import type { Ranked } from '../rank.ts';
import type { RankMove, WithheldReason } from './types.ts';

/** Compares the places of one indicator at two times, once for all regions. */
export type MoveRank = (regionId: string) => RankMove;

/**
 * A change of place in two steps: first the region alone moves from its old value to its new one
 * among the others' old values (own), then the others move (others).
 * @example rankMoves(rowOf(east 9, west 8), rowOf(east 7, west 8))('east') // gained 1, own 1, others 0
 * @example rankMoves(rowOf(east 7, west 6), rowOf(east 7, west 8))('east') // gained 1, own 0, others 1
 */
export function rankMoves(now: BoardRow, then: BoardRow): MoveRank {
  const { direction } = now.indicator;
  const [members, membersThen] = [membersOf(now), membersOf(then)];
  const [placesNow, placesThen] = [placesOf(now), placesOf(then)];
  // The same regions stand against one another: all of them, and those that have a value.
  const isSameField =
    isSameSet(members, membersThen) && isSameSet(new Set(placesNow.keys()), placesThen);
  return (regionId) => {
    if (direction === 'neither' || !members.has(regionId)) return withheldRank('not-ranked');
    if (!membersThen.has(regionId)) return withheldRank('group-changed');
    if (now.reported.awaited.length + then.reported.awaited.length > 0)
      return withheldRank('not-reported');
    const [own, before] = [placesNow.get(regionId), placesThen.get(regionId)];
    if (!own || !before) return withheldRank('missing');
    if (!isSameField) return withheldRank('group-changed');
    const ahead = then.ranked.filter(
      (one) => one.regionId !== regionId && isBetter(one.value, own.value, direction),
    );
    const alone = 1 + ahead.length;
    const [ownGain, gained] = [before.rank - alone, before.rank - own.rank];
    return {
      before: before.rank,
      gained,
      own: ownGain,
      others: gained - ownGain,
      withheld: null,
    };
  };
}

export function withheldRank(withheld: WithheldReason): RankMove {
  return { before: null, gained: null, own: null, others: null, withheld };
}

function membersOf({ group }: BoardRow): Set<string> {
  return new Set(group?.memberIds);
}

function placesOf({ ranked }: BoardRow): Map<string, Ranked> {
  return new Map(ranked.map((one) => [one.regionId, one]));
}

function isSameSet(a: ReadonlySet<string>, b: { size: number; has: (id: string) => boolean }) {
  return a.size === b.size && [...a].every((id) => b.has(id));
}

function isBetter(a: number, b: number, direction: Direction): boolean {
  return direction === 'lower' ? a < b : a > b;
}
