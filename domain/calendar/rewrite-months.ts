import { monthsLabel, parsePeriod, periodLabel, yearOf, type Period } from '../period.ts';

const YEAR = String.raw`(?<!\d)(?:(?<year>\d{4})年?)?`;
const PARTS: Record<string, readonly [from: number, to: number]> = {
  上半年: [1, 6],
  前三季度: [1, 9],
  一季度: [1, 3],
  全年: [1, 12],
};
const RANGE = String.raw`(?<!\d)(?<from>\d{1,2})月?[-—–~～至到](?<to>\d{1,2})月`;
const PART = `(?<part>${Object.keys(PARTS).join('|')})`;
// The day of a date, 2019年7月29日, is no period.
const SINGLE = String.raw`(?<!\d)(?<single>\d{1,2})月(?!份?\d{1,2}日)`;
const WORDS = new RegExp(`${YEAR}(?:${RANGE}|${PART}|${SINGLE})`, 'gu');

/**
 * A text with the months in it moved, however they were written; those without a year are of `year`.
 * @example rewriteMonths('2019年1-6月乐平市', 2019, () => ({ start: '2019-01', end: '2019-07' }))
 *   // '2019年1-7月乐平市'
 */
export function rewriteMonths(
  text: string,
  year: number,
  move: (period: Period) => Period,
): string {
  return text.replace(WORDS, (words: string, ...found: unknown[]) => {
    const groups = found.at(-1);
    const period = readWords(groups, year);
    if (period === null) return words;
    const moved = move(period);
    return groupOf(groups, 'year') ? periodLabel(moved) : monthsLabel(moved, yearOf(moved));
  });
}

function readWords(groups: unknown, defaultYear: number): Period | null {
  const year = groupOf(groups, 'year') ?? String(defaultYear);
  const part = PARTS[groupOf(groups, 'part') ?? ''];
  const single = groupOf(groups, 'single');
  const from = part?.[0] ?? groupOf(groups, 'from') ?? single;
  const to = part?.[1] ?? groupOf(groups, 'to') ?? single;
  return parsePeriod(`${year}-${padded(from)}/${year}-${padded(to)}`);
}

function padded(month: number | string | null): string {
  return String(month ?? '').padStart(2, '0');
}

function groupOf(groups: unknown, name: string): string | null {
  if (typeof groups !== 'object' || groups === null) return null;
  const value: unknown = Object.entries(groups).find(([key]) => key === name)?.[1];
  return typeof value === 'string' ? value : null;
}
