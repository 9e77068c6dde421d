import { addDays, isDay, weekdayOf } from '#domain/day.ts';
import { foldText } from '#domain/fold.ts';
import type { Said } from '#domain/said.ts';
import { quoted } from '#domain/said.ts';
import type { Cadence } from './cadence.ts';
import { endOfMonth } from './due.ts';

/** A span of days that a value is told for, both ends `YYYY-MM-DD`. */
export interface PlanPeriod {
  unit: 'day' | 'span' | Cadence['unit'];
  first: string;
  last: string;
}

const YEAR = /^(\d{4})年?(?:度|全年)?$/u;
const MONTH = /^(\d{4})(?:-|年)(\d{1,2})(?:月份?)?(?:底|末)?$/u;
const QUARTER = /^(\d{4})(?:-Q|Q|年第?)([1-4一二三四])(?:季度?)?$/iu;
const HALF = /^(\d{4})(?:年(上|下)半年|-?H([12]))$/iu;
const WEEK = /^(\d{4})(?:-W|年第)(\d{1,2})周?$/iu;
const TERM = /^(\d{4})年?(春|秋)季?(?:学期)?$/u;
const DAY = /^(\d{4})(?:-|年)(\d{1,2})(?:-|月)(\d{1,2})日?$/u;

/**
 * The period of a value as it is typed: a year, half, quarter, month, ISO week, term or day; null where
 * it is none.
 * @example readPlanPeriod('2020年第2季度') // { unit: 'quarter', first: '2020-04-01', last: '2020-06-30' }
 * @example readPlanPeriod('2020-W53') // { unit: 'week', first: '2020-12-28', last: '2021-01-03' }
 */
export function readPlanPeriod(text: string): PlanPeriod | null {
  const folded = foldText(text);
  const [, year] = YEAR.exec(folded) ?? [];
  if (year) return { unit: 'year', first: `${year}-01-01`, last: `${year}-12-31` };
  const [, dayYear, dayMonth = '', dayOf = ''] = DAY.exec(folded) ?? [];
  if (dayYear) {
    const day = `${dayYear}-${dayMonth.padStart(2, '0')}-${dayOf.padStart(2, '0')}`;
    return isDay(day) ? { unit: 'day', first: day, last: day } : null;
  }
  const [, weekYear, week] = WEEK.exec(folded) ?? [];
  if (weekYear && week) return weekOf(Number(weekYear), Number(week));
  const [, quarterYear, quarter = ''] = /季|Q/iu.test(folded) ? (QUARTER.exec(folded) ?? []) : [];
  if (quarterYear) {
    const no = '一二三四'.includes(quarter) ? '一二三四'.indexOf(quarter) + 1 : Number(quarter);
    return months('quarter', Number(quarterYear), no * 3 - 2, no * 3);
  }
  const [, monthYear, month] = MONTH.exec(folded) ?? [];
  if (monthYear && month) return months('month', Number(monthYear), Number(month), Number(month));
  const [, halfYear, word, no] = HALF.exec(folded) ?? [];
  if (halfYear) {
    const isFirst = word === '上' || no === '1';
    return months('half-year', Number(halfYear), isFirst ? 1 : 7, isFirst ? 6 : 12);
  }
  const [, termYear, season] = TERM.exec(folded) ?? [];
  return termYear ? termOf(Number(termYear), season === '春') : null;
}

function months(
  unit: PlanPeriod['unit'],
  year: number,
  from: number,
  to: number,
): PlanPeriod | null {
  const last = endOfMonth(year, to);
  return last === null
    ? null
    : { unit, first: `${year}-${String(from).padStart(2, '0')}-01`, last };
}

/** Spring from February to July, autumn from September to January. */
function termOf(year: number, isSpring: boolean): PlanPeriod {
  return isSpring
    ? { unit: 'term', first: `${year}-02-01`, last: `${year}-07-31` }
    : { unit: 'term', first: `${year}-09-01`, last: `${year + 1}-01-31` };
}

/** ISO 8601: week 1 is that of 4 January. */
function weekOf(year: number, week: number): PlanPeriod | null {
  const fourth = `${year}-01-04`;
  const first = addDays(fourth, 1 - weekdayOf(fourth) + 7 * (week - 1));
  if (first === null || week < 1 || week > 53) return null;
  const last = addDays(first, 6) ?? first;
  // The Thursday of a week says whose it is.
  return (addDays(first, 3) ?? '').startsWith(String(year)) ? { unit: 'week', first, last } : null;
}

/**
 * The last whole span of a cadence that is over on a day; its unit's spans end with the calendar's.
 * @example lastSpan({ unit: 'month', every: 1 }, '2022-07-15') // June 2022
 */
export function lastSpan({ unit, every }: Pick<Cadence, 'unit' | 'every'>, on: string): PlanPeriod {
  const year = Number(on.slice(0, 4));
  const spans =
    unit === 'week' ? weeksBefore(on) : [year - 1, year].flatMap((one) => spansOf(unit, one));
  const over = spans.filter((span) => span.last <= on).at(-1);
  const found = over ?? { unit: 'year', first: `${year - 1}-01-01`, last: `${year - 1}-12-31` };
  if (every === 1) return found;
  return { ...found, first: `${Number(found.last.slice(0, 4)) - every + 1}-01-01` };
}

function spansOf(unit: Exclude<Cadence['unit'], 'week'>, year: number): PlanPeriod[] {
  if (unit === 'term') return [termOf(year - 1, false), termOf(year, true)];
  const size = { month: 1, quarter: 3, 'half-year': 6, year: 12 }[unit];
  return Array.from({ length: 12 / size }, (_, index) =>
    months(unit, year, index * size + 1, (index + 1) * size),
  ).filter((span) => span !== null);
}

function weeksBefore(on: string): PlanPeriod[] {
  const sunday = addDays(on, -(weekdayOf(on) % 7)) ?? on;
  return [{ unit: 'week', first: addDays(sunday, -6) ?? sunday, last: sunday }];
}

/** @example sayPlanPeriod({ unit: 'month', first: '2022-06-01', last: '2022-06-30' }).zh // '2022年6月' */
export function sayPlanPeriod({ unit, first, last }: PlanPeriod): Said {
  const [year, month] = [Number(first.slice(0, 4)), Number(first.slice(5, 7))];
  const lastYear = Number(last.slice(0, 4));
  switch (unit) {
    case 'day':
      return quoted(first);
    case 'week':
    case 'span':
      return { zh: `${first}至${last}`, en: `${first} to ${last}` };
    case 'month':
      return { zh: `${year}年${month}月`, en: first.slice(0, 7) };
    case 'quarter':
      return { zh: `${year}年第${(month + 2) / 3}季度`, en: `Q${(month + 2) / 3} ${year}` };
    case 'half-year':
      return {
        zh: `${year}年${month === 1 ? '上' : '下'}半年`,
        en: `${month === 1 ? 'first' : 'second'} half of ${year}`,
      };
    case 'term':
      return {
        zh: `${year}年${month === 2 ? '春' : '秋'}季学期`,
        en: `${month === 2 ? 'spring' : 'autumn'} term ${year}`,
      };
    case 'year':
      return year === lastYear
        ? { zh: `${year}年`, en: String(year) }
        : { zh: `${year}—${lastYear}年`, en: `${year}–${lastYear}` };
    default:
      return unit satisfies never;
  }
}
