import type { Language } from '#domain/language.ts';
import { daysOf, monthsUpTo } from '#domain/period.ts';
import { WORD_SIZE } from '../marks.ts';
import { monthName } from '../slots.ts';
import { textWidth } from '../text-width.ts';

const DAY = 24 * 60 * 60 * 1000;

/** Of the calendar, whatever clock a machine has. @example dayNumber('1970-01-02') // 1 */
export const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / DAY;

export interface MonthEnd {
  day: number;
  text: string;
}

/**
 * The ends of months between two days, in steps that leave their names room: values stand at the ends of
 * their periods, so it is the ends that have names.
 * @example monthEnds('2018-12-31', '2020-12-31', { room: 400, language: 'zh' }) // 2018年12月, 2019年12月, 2020年12月
 */
export function monthEnds(
  first: string,
  last: string,
  { room, language }: { room: number; language: Language },
): MonthEnd[] {
  const [from, to] = [first.slice(0, 7), last.slice(0, 7)];
  const months = monthsUpTo(from, to);
  const most = Math.max(1, room / (textWidth(monthName(to, language), WORD_SIZE) + 12));
  const step = [1, 3, 6, 12, 24, 36, 60].find((each) => months.length / each <= most) ?? 120;
  return months
    .filter((month) => (Number(month.slice(0, 4)) * 12 + Number(month.slice(5))) % step === 0)
    .map((month) => ({
      day: dayNumber(daysOf({ start: month, end: month }).last),
      text: monthName(month, language),
    }));
}
