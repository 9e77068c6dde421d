import type { Frequency, Indicator } from '../dictionary.ts';
import type { Period } from '../period.ts';

const MONTHS: Record<Frequency, readonly number[]> = {
  monthly: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
  quarterly: [3, 6, 9, 12],
  'half-yearly': [6, 12],
};
const NAMES: Record<Frequency, string> = {
  monthly: '月度',
  quarterly: '季度',
  'half-yearly': '半年度',
};

/**
 * Why an indicator is not due in the release of some months; null: it is due. The release's last
 * month counts, not the indicator's own, which may run a month behind.
 * @example whyNotDue(gdp, { start: '2019-01', end: '2019-07' }) // '季度指标，3、6、9、12月才有'
 */
export function whyNotDue({ frequency }: Indicator, release: Period): string | null {
  if (isJanuaryAlone(release)) return JANUARY;
  const months = MONTHS[frequency ?? 'monthly'];
  if (months.includes(Number(release.end.slice(5)))) return null;
  return `${NAMES[frequency ?? 'monthly']}指标，${months.join('、')}月才有`;
}

export const JANUARY = '1月不单独发布，与2月合并';

/** @example isJanuaryAlone({ start: '2020-01', end: '2020-01' }) // true */
export function isJanuaryAlone({ end }: Period): boolean {
  return end.endsWith('-01');
}
