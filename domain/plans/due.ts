import { addDays } from '#domain/day.ts';
import { foldTarget } from '#domain/target.ts';
import type { PlanRow } from './row.ts';

type Dated = Pick<PlanRow, 'target' | 'words' | 'indicator' | 'year'>;

/**
 * The day until which it is to be reached: as the words have it, else the end of the target year.
 * Null: it has no end.
 * @example dueOf({ target: '8月底前落实到位', words: '', indicator: '', year: 2022 }) // '2022-08-31'
 */
export function dueOf({ target, words, indicator, year }: Dated): string | null {
  for (const text of [target, words, indicator]) {
    const day = readDue(foldTarget(text), year);
    if (day !== null) return day;
  }
  return year === null ? null : `${year}-12-31`;
}

const FULL = /(?<!\d)(\d{4})年(\d{1,2})月(\d{1,2})日/u;
const MONTH = /(?<!\d)(\d{4})年(\d{1,2})月(?:底|末|份)?(?:之|以)?前?/u;
const MONTH_ALONE = /(?<![\d年-])(\d{1,2})月(?:底|末)(?:之|以)?前?/u;
const YEAR_END = /(?<!\d)(\d{4})年(?:年?底|末|内)/u;
const YEAR_ALONE = /(?:^|[^每\d])年(?:底|末|内)/u;

function readDue(text: string, year: number | null): string | null {
  const [, fullYear, fullMonth, day] = FULL.exec(text) ?? [];
  if (fullYear && fullMonth && day) return dayOf(fullYear, fullMonth, day);
  const [, monthYear, month] = MONTH.exec(text) ?? [];
  if (monthYear && month) return endOfMonth(Number(monthYear), Number(month));
  const [, alone] = MONTH_ALONE.exec(text) ?? [];
  if (alone && year !== null) return endOfMonth(year, Number(alone));
  const [, endYear] = YEAR_END.exec(text) ?? [];
  if (endYear) return `${endYear}-12-31`;
  return year !== null && YEAR_ALONE.test(text) ? `${year}-12-31` : null;
}

function dayOf(year: string, month: string, day: string): string | null {
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return addDays(text, 0) === text ? text : null;
}

/** @example endOfMonth(2020, 2) // '2020-02-29' */
export function endOfMonth(year: number, month: number): string | null {
  if (month < 1 || month > 12) return null;
  const next =
    month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`;
  return addDays(next, -1);
}
