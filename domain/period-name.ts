export const MONTHS = [
  'Jan',
  'Feb',
  'Mar',
  'Apr',
  'May',
  'Jun',
  'Jul',
  'Aug',
  'Sep',
  'Oct',
  'Nov',
  'Dec',
];

/**
 * A closed range of months in English.
 * @example periodName({ start: '2019-01', end: '2019-06' }) // 'Jan–Jun 2019'
 * @example periodName({ start: '2020-05', end: '2020-05' }) // 'May 2020'
 * @example periodName({ start: '2019-01', end: '2019-12' }) // '2019'
 */
export function periodName({ start, end }: { start: string; end: string }): string {
  const [startYear, endYear] = [start.slice(0, 4), end.slice(0, 4)];
  const [first, last] = [monthName(start), monthName(end)];
  if (startYear !== endYear) return `${first} ${startYear} – ${last} ${endYear}`;
  if (first === last) return `${first} ${endYear}`;
  return first === 'Jan' && last === 'Dec' ? endYear : `${first}–${last} ${endYear}`;
}

const monthName = (month: string) => MONTHS[Number(month.slice(5, 7)) - 1] ?? month;
