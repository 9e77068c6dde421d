import type { Trend, TrendPoint } from '#server/schemas/trends.ts';
import { inLanguage } from '#lib/language/language.ts';
import { MONTHS, periodName } from '#domain/period-name.ts';

/** A place on the axis of time. */
export interface Slot {
  /** Null: room between two years, where a line has to end. */
  period: TrendPoint['period'] | null;
  /** On the axis: the month; the year below it where it begins. */
  label: string;
}

const { monthOf, yearOf } = inLanguage({
  zh: { monthOf: (month: number) => `${month}月`, yearOf: (year: string) => `${year}年` },
  en: {
    monthOf: (month: number) => MONTHS[month - 1] ?? String(month),
    yearOf: (year: string) => year,
  },
});

/**
 * The periods of some lines on one axis, with an empty place where cumulation begins anew: December
 * and February of the next year measure different things, and no line may join them. A January that
 * was published together with February has no place.
 */
export function slotsOf(trends: readonly Pick<Trend, 'points'>[]): Slot[] {
  const all = new Map<string, TrendPoint['period']>();
  for (const { period } of trends.flatMap(({ points }) => points)) all.set(keyOf(period), period);
  const periods = [...all.values()].sort((a, b) => (a.end < b.end ? -1 : 1));
  return periods.flatMap((period, at) => {
    const before = periods[at - 1];
    const beginsYear = before === undefined || yearIn(before) !== yearIn(period);
    const label = monthOf(Number(period.end.slice(5)));
    const slot = { period, label: beginsYear ? `${label}\n${yearOf(yearIn(period))}` : label };
    const isBroken = before !== undefined && beginsYear && before.start !== before.end;
    return isBroken ? [{ period: null, label: '' }, slot] : [slot];
  });
}

/** The points of a line at the places of the axis; null where it has none. */
export function onSlots(
  slots: readonly Slot[],
  { points }: Pick<Trend, 'points'>,
): (TrendPoint | null)[] {
  const byPeriod = new Map(points.map((point) => [keyOf(point.period), point]));
  return slots.map(({ period }) => (period && byPeriod.get(keyOf(period))) ?? null);
}

/** How many places of the axis have a figure of any line: with one there is nothing to draw. */
export function drawnSlots(trends: readonly Pick<Trend, 'points'>[]): number {
  const known = trends.flatMap(({ points }) => points.filter(({ value }) => value !== null));
  return new Set(known.map(({ period }) => keyOf(period))).size;
}

/** On one line. @example monthName({ period: … }) // '2019年6月' */
export function monthName({ period }: Slot): string {
  if (!period) return '';
  const [year, month] = [yearOf(yearIn(period)), monthOf(Number(period.end.slice(5)))];
  return inLanguage({ zh: `${year}${month}`, en: `${month} ${year}` });
}

/** @example slotName(slot) // '2019年1-6月' */
export const slotName = ({ period }: Slot): string =>
  period === null ? '' : inLanguage({ zh: period.label, en: periodName(period) });

const keyOf = ({ start, end }: TrendPoint['period']) => `${start}/${end}`;
const yearIn = ({ end }: TrendPoint['period']) => end.slice(0, 4);
