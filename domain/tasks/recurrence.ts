import type { Due, Recurrence } from './types.ts';

type Recurring = Extract<Due, { kind: 'recurring' }>;

const DIGITS: Readonly<Record<string, number>> = {
  两: 2,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  十: 10,
};
const WEEKDAYS = '一二三四五六日';
const MONTH_DAY = /(1[0-2]|0?[1-9])月(?:([0-3]?\d)[日号]|底|末)/gu;

/**
 * How often, from folded print; null where it says no such thing.
 * @example readRecurrence('每年3月15日、9月15日') // every year, on 03-15 and 09-15
 * @example readRecurrence('一周一调度,一月一通报') // every week, and every month
 */
export function readRecurrence(words: string): Recurring | null {
  const twice = /^一周一[^,、]+[,、]一月一/u.test(words);
  if (twice) return recurring([turn('week'), turn('month')]);
  const one = readTurn(words);
  return one && recurring([one]);
}

function readTurn(words: string): Recurrence | null {
  const week = /每(?:个)?(?:周|星期)([一二三四五六日天])?/u.exec(words);
  if (week) return turn('week', weekdayOf(week[1]));
  const quarter = /每(?:个)?季度?|按季度?|逐季/u.test(words);
  if (quarter) return turn('quarter');
  const month = /(?:每(?:个)?月|按月|逐月|月报)(?:([0-3]?\d)[日号])?/u.exec(words);
  if (month) return turn('month', month[1] === undefined ? [] : [pad(month[1])]);
  const years = /每(?:隔)?([2-9]|1\d|[两二三四五六七八九十])年/u.exec(words)?.[1];
  if (years) return turn('years', [], { count: DIGITS[years] ?? Number(years) });
  if (words.startsWith('次年')) return turn('year', monthDays(words), { isYearAfter: true });
  if (!/每年|按年|逐年|年报/u.test(words)) return null;
  const from = /((?:19|20)\d{2})年起/u.exec(words)?.[1];
  return turn('year', monthDays(words), from === undefined ? {} : { fromYear: Number(from) });
}

/** The days of a year that are named; 底 is the last of its month. */
function monthDays(words: string): string[] {
  return [...words.matchAll(MONTH_DAY)].map(([, month = '', day]) =>
    day === undefined ? `${pad(month)}-31` : `${pad(month)}-${pad(day)}`,
  );
}

function weekdayOf(day: string | undefined): string[] {
  if (day === undefined) return [];
  const at = WEEKDAYS.indexOf(day);
  return [String(at < 0 ? 7 : at + 1)];
}

function turn(
  every: Recurrence['every'],
  on: readonly string[] = [],
  more: Partial<Recurrence> = {},
): Recurrence {
  return { every, count: 1, on, isYearAfter: false, fromYear: null, toYear: null, ...more };
}

const recurring = (turns: readonly Recurrence[]): Recurring => ({ kind: 'recurring', turns });

const pad = (digits: string): string => digits.padStart(2, '0');
