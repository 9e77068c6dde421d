/** @example formatDate('2019-07-29') // '2019年7月29日' */
export function formatDate(iso: string): string {
  const [year, month, day] = iso.slice(0, 10).split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

interface Months {
  start: string;
  end: string;
  label: string;
}

/**
 * The period of an indicator where it differs from its release's, without the year both share; else null.
 * @example periodNote(sevenMonths, sixMonths) // '1-7月'
 */
export function periodNote(period: Months, releasePeriod: Months): string | null {
  if (period.start === releasePeriod.start && period.end === releasePeriod.end) return null;
  const year = `${releasePeriod.end.slice(0, 4)}年`;
  return period.label.startsWith(year) ? period.label.slice(year.length) : period.label;
}
