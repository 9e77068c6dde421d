import type { Language } from '#domain/language.ts';
import { MONTHS, periodName } from '#domain/period-name.ts';
import type { Trend, TrendPoint } from '#server/schemas/trends.ts';

/** A place on the axis of time. */
export interface Slot {
  /** Null: room between two years, where a line has to end. */
  period: TrendPoint['period'] | null;
}

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
    const isBroken =
      before !== undefined && yearIn(before) !== yearIn(period) && before.start !== before.end;
    return isBroken ? [{ period: null }, { period }] : [{ period }];
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

/** @example slotName(slot, 'zh') // '2019年1-6月' */
export const slotName = ({ period }: Slot, language: Language): string =>
  period === null ? '' : { zh: period.label, en: periodName(period) }[language];

/** @example monthWord('2019-06', 'zh') // '6月' */
export function monthWord(month: string, language: Language): string {
  const number = Number(month.slice(5, 7));
  return { zh: `${number}月`, en: MONTHS[number - 1] ?? '' }[language];
}

/** @example yearWord('2019-06', 'zh') // '2019年' */
export const yearWord = (month: string, language: Language): string =>
  ({ zh: `${month.slice(0, 4)}年`, en: month.slice(0, 4) })[language];

/** @example monthName('2019-06', 'zh') // '2019年6月' */
export const monthName = (month: string, language: Language): string =>
  ({
    zh: `${yearWord(month, 'zh')}${monthWord(month, 'zh')}`,
    en: `${monthWord(month, 'en')} ${yearWord(month, 'en')}`,
  })[language];

const keyOf = ({ start, end }: TrendPoint['period']) => `${start}/${end}`;
const yearIn = ({ end }: TrendPoint['period']) => end.slice(0, 4);
