import type { MovementCell, HeldRank, Since } from '#server/schemas/movement.ts';
import { formatFigure, formatSigned } from '#lib/format/number.ts';
import { formatRank } from '#lib/format/rank.ts';
import { STATUS_WORDS } from '#lib/format/status.ts';
import { rankMoveWords, WITHHELD_WORDS } from '../movement/words.ts';
import { DETAILS } from './details-words.ts';

/**
 * What changed since an earlier release, in one line: 实际 8.1 → 8.4；差距 +0.3 个百分点；排位 ④ → ②，前移 2 位.
 * Where nothing can be compared, why.
 */
export function describeSince(
  { actual, gap, status, rank }: Since,
  now: Pick<MovementCell, 'actual' | 'decimals' | 'status' | 'place'>,
  unit: string,
): string {
  if (actual.change === null && gap.change === null && rank.gained === null) {
    return DETAILS.withheld(WITHHELD_WORDS[gap.withheld ?? actual.withheld ?? 'missing']);
  }
  const hasTurned = status.before !== null && status.before !== now.status;
  const parts = [
    actual.before === null || now.actual === null
      ? null
      : DETAILS.actual(
          formatFigure(actual.before, now.decimals),
          formatFigure(now.actual, now.decimals),
        ),
    gap.change === null
      ? // That there is no target, its line says.
        gap.withheld && gap.withheld !== 'no-target'
        ? DETAILS.noGap(WITHHELD_WORDS[gap.withheld])
        : null
      : DETAILS.gap(formatSigned(gap.change, gap.decimals), unit),
    hasTurned && status.before
      ? DETAILS.status(STATUS_WORDS[status.before], STATUS_WORDS[now.status])
      : null,
    describeRank(rank, now.place),
  ];
  return parts.filter((part) => part !== null).join(DETAILS.semicolon);
}

function describeRank(rank: Since['rank'], place: HeldRank | null): string | null {
  const moved = rankMoveWords(rank);
  if (moved !== null && rank.before !== null && place) {
    return DETAILS.rank(formatRank(rank.before), formatRank(place.rank), moved);
  }
  // That one is not ranked at all needs no word.
  return rank.withheld === null || rank.withheld === 'not-ranked'
    ? null
    : DETAILS.noRank(WITHHELD_WORDS[rank.withheld]);
}

/** How firmly a place is held: 再高 0.3 个百分点，升至第 2 位；退 0.2 个百分点以内，名次不变. Where lower is better: 再低. */
export function describePlace(
  { toGain, nextBetter, toHold, decimals, tied }: HeldRank,
  nameOf: (regionId: string) => string,
  { unit, isLower }: { unit: string; isLower: boolean },
): string | null {
  const words = isLower ? DETAILS.lower : DETAILS.higher;
  const parts = [
    tied.length > 0 ? DETAILS.tied(tied.map(nameOf).join(DETAILS.list)) : null,
    toGain !== null && nextBetter !== null
      ? words.toGain(formatFigure(toGain, decimals), unit, nextBetter)
      : null,
    toHold === null
      ? null
      : toHold === 0
        ? words.holdsNone
        : words.toHold(formatFigure(toHold, decimals), unit),
  ].filter((part) => part !== null);
  return parts.length > 0 ? parts.join(DETAILS.semicolon) : null;
}
