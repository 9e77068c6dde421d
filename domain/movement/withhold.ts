import type { BoardEntry, BoardRow } from '../board.ts';
import { shiftMonth, yearOf, type Period } from '../period.ts';
import type { Comparison, WithheldReason } from './types.ts';

/** An indicator's row with the period of the release that it stands in. */
export interface DatedRow {
  row: BoardRow;
  releasePeriod: Period;
}

/**
 * Why nothing of an indicator can be compared between two releases; null where it can. A figure of
 * the same months as before is stale, not steady. In another year than the release before it, a
 * count starts from nil and a rate has another base and another target.
 * @example withholdRow(janToFeb2020, janToDec2019, 'previous') // 'new-year'
 */
export function withholdRow(
  now: DatedRow,
  then: DatedRow,
  comparison: Comparison,
): WithheldReason | null {
  const [a, b] = [now.row.period, then.row.period];
  if (a.end <= b.end) return 'same-period';
  if (comparison === 'previous' && isAnotherYear(now, then)) return 'new-year';
  if (!isSameBasis(now.row, then.row)) return 'basis-changed';
  const isComparable = comparison === 'previous' ? growsOn(a, b) : isYearLater(a, b);
  return isComparable ? null : 'basis-changed';
}

/** Why the gap or the status of a figure can't be compared, once its row can. */
export function withholdResult(now: BoardEntry, then: BoardEntry): WithheldReason | null {
  if (now.actual === null || then.actual === null) return 'missing';
  return now.gap === null || then.gap === null ? 'no-target' : null;
}

function isAnotherYear(now: DatedRow, then: DatedRow): boolean {
  return (
    yearOf(now.releasePeriod) !== yearOf(then.releasePeriod) ||
    yearOf(now.row.period) !== yearOf(then.row.period)
  );
}

function isSameBasis({ indicator: now }: BoardRow, { indicator: then }: BoardRow): boolean {
  return now.measure === then.measure && now.unit === then.unit && now.direction === then.direction;
}

/** Both cumulate from the same month, or both run over as many months. */
function growsOn(now: Period, then: Period): boolean {
  return now.start === then.start || months(now) === months(then);
}

function isYearLater(now: Period, then: Period): boolean {
  return now.start === shiftMonth(then.start, 12) && now.end === shiftMonth(then.end, 12);
}

function months({ start, end }: Period): number {
  return 12 * (Number(end.slice(0, 4)) - Number(start.slice(0, 4))) + monthOf(end) - monthOf(start);
}

function monthOf(month: string): number {
  return Number(month.slice(5, 7));
}
