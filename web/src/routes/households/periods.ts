import type { HouseholdRow } from '#server/schemas/figures.ts';
import type { PeriodRef } from '#server/schemas/scalars.ts';
import { words } from './words.ts';

/** Periods of the same months, year by year: half years are never set beside years. */
export interface PeriodKind {
  /** 01/06 */
  key: string;
  /** 上半年 */
  label: string;
  /** Newest first. */
  periods: readonly PeriodRef[];
}

type Period = Pick<PeriodRef, 'start' | 'end'>;

/** As it stands in an address. @example periodKey({ start: '2026-01', end: '2026-06' }) // '2026-01/2026-06' */
export const periodKey = ({ start, end }: Period): string => `${start}/${end}`;

const kindKey = ({ start, end }: Period) => `${start.slice(5)}/${end.slice(5)}`;

/** The kinds of periods that there are, the one with the newest first. */
export function periodKinds(rows: readonly HouseholdRow[]): PeriodKind[] {
  const all = new Map(rows.map(({ current: { period } }) => [periodKey(period), period]));
  const newestFirst = [...all.values()].toSorted(
    (a, b) => b.end.localeCompare(a.end) || b.start.localeCompare(a.start),
  );
  const groups = Map.groupBy(newestFirst, kindKey);
  return [...groups].map(([key, periods]) => ({ key, label: labelOf(periods[0]), periods }));
}

/** Its months without a year. */
const labelOf = (period: Period | undefined) =>
  period ? words.months(Number(period.start.slice(5)), Number(period.end.slice(5))) : '';

/** The period that is shown: the one asked for, else the newest. */
export function shownPeriod(kinds: readonly PeriodKind[], asked: string | null): PeriodRef | null {
  const all = kinds.flatMap(({ periods }) => periods);
  return all.find((period) => periodKey(period) === asked) ?? all[0] ?? null;
}

export const rowsOf = (rows: readonly HouseholdRow[], period: Period): HouseholdRow[] =>
  rows.filter(({ current }) => periodKey(current.period) === periodKey(period));

/** The release in which a period was printed; null: there is none. */
export const printedIn = (rows: readonly HouseholdRow[], period: Period | null): string | null =>
  (period && rowsOf(rows, period)[0]?.release) ?? null;
