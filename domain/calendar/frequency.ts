import type { Frequency, Indicator } from '../dictionary.ts';
import { FREQUENCY_ADJECTIVES } from '../dictionary-names.ts';
import type { MonthsCounted } from '../office.ts';
import { MONTHS as MONTH_NAMES } from '../period-name.ts';
import type { Period } from '../period.ts';
import { isRetired, sayRetired } from '../retired.ts';
import type { Said } from '../said.ts';

const MONTHS: Record<Frequency, readonly number[]> = {
  monthly: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
  quarterly: [3, 6, 9, 12],
  'half-yearly': [6, 12],
};

/**
 * Why an indicator is not due in the release of some months; null: it is due. The release's last
 * month counts, not the indicator's own, which may run a month behind.
 * @example whyNotDue(gdp, { start: '2019-01', end: '2019-07' })?.zh // '季度指标，3、6、9、12月才有'
 */
export function whyNotDue(
  indicator: Indicator,
  release: Period,
  counted: MonthsCounted = 'merged',
): Said | null {
  const { frequency = 'monthly', until } = indicator;
  if (until !== undefined && isRetired(indicator, release)) return sayRetired(until);
  if (counted === 'merged' && isJanuaryAlone(release)) return JANUARY;
  const months = MONTHS[frequency];
  if (months.includes(Number(release.end.slice(5)))) return null;
  const named = months.map((month) => MONTH_NAMES[month - 1]);
  return {
    zh: `${FREQUENCY_ADJECTIVES[frequency].zh}指标，${months.join('、')}月才有`,
    en: `A ${FREQUENCY_ADJECTIVES[frequency].en} indicator, due only in ${named.join(', ')}`,
  };
}

const JANUARY: Said = {
  zh: '1月不单独发布，与2月合并',
  en: 'January is not published alone but with February',
};

/** @example isJanuaryAlone({ start: '2020-01', end: '2020-01' }) // true */
export function isJanuaryAlone({ end }: Period): boolean {
  return end.endsWith('-01');
}
