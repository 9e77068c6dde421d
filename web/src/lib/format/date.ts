import { inLanguage, locale } from '#lib/language/language.ts';

const DAY = new Intl.DateTimeFormat(locale, {
  timeZone: 'UTC',
  year: 'numeric',
  month: 'long',
  day: 'numeric',
});

/** @example formatDate('2019-07-29') // '2019年7月29日', or '29 July 2019' */
export function formatDate(iso: string): string {
  return DAY.format(new Date(`${iso.slice(0, 10)}T00:00:00Z`));
}

const MONTH = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', year: 'numeric', month: 'short' });
const MONTH_OF_YEAR = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', month: 'short' });

/** As documents in Chinese have it, whatever the language of the page. */
export function formatChineseDate(iso: string): string {
  const [year, month, day] = iso.slice(0, 10).split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

/** @example formatMonth('2020-06') // '2020年6月', or 'Jun 2020' */
export const formatMonth = (month: string): string =>
  MONTH.format(new Date(`${month}-01T00:00:00Z`));

/** @example monthOfYear('2020-06') // '6月', or 'Jun' */
export const monthOfYear = (month: string): string =>
  MONTH_OF_YEAR.format(new Date(`${month}-01T00:00:00Z`));

interface Months {
  start: string;
  end: string;
  label: string;
}

/** The year as labels of months say it: before them, or after. */
const yearIn = inLanguage({
  zh: (year: string) => new RegExp(`^${year}年`),
  en: (year) => new RegExp(` ${year}$`),
});

/**
 * The period of an indicator where it differs from its release's, without the year both share; else null.
 * @example periodNote(sevenMonths, sixMonths) // '1-7月'
 */
export function periodNote(period: Months, releasePeriod: Months): string | null {
  if (period.start === releasePeriod.start && period.end === releasePeriod.end) return null;
  return period.label.replace(yearIn(releasePeriod.end.slice(0, 4)), '');
}
