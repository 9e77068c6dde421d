import { inLanguage } from '#lib/language/language.ts';
import { dayName } from '#domain/day-name.ts';
import { MONTHS } from '#domain/period-name.ts';

/** Of `2019-06` or longer. */
const partsOf = (iso: string) => iso.slice(0, 10).split('-').map(Number);

/** @example formatDate('2019-07-29') // '2019年7月29日', or '29 July 2019' */
export const formatDate = inLanguage(dayName);

/** As documents in Chinese have it, whatever the language of the page. */
export const formatChineseDate = dayName.zh;

/** @example formatMonth('2020-06') // '2020年6月', or 'Jun 2020' */
export const formatMonth = inLanguage({
  zh: (month: string) => `${partsOf(month)[0]}年${partsOf(month)[1]}月`,
  en: (month) => `${monthOfYear(month)} ${partsOf(month)[0]}`,
});

/** @example monthOfYear('2020-06') // '6月', or 'Jun' */
export const monthOfYear = inLanguage({
  zh: (month: string) => `${partsOf(month)[1]}月`,
  en: (month) => MONTHS[(partsOf(month)[1] ?? 0) - 1] ?? '',
});

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
