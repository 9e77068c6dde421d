import type { Period } from '../period.ts';

const MONTHS = String.raw`(?:(\d{4})年)?(\d{1,2})月?份?(?:-+|至|到)(?:(\d{4})年)?(\d{1,2})月份?`;
const MONTH = String.raw`(?:(\d{4})年)?(\d{1,2})月份?`;
const NAMED: Readonly<Record<string, readonly [number, number]>> = {
  上半年: [1, 6],
  前三季度: [1, 9],
  一季度: [1, 3],
  全年: [1, 12],
};
const PART = String.raw`(?:(\d{4})年)?(${Object.keys(NAMED).join('|')})`;
const ANY = new RegExp(`${MONTHS}|${MONTH}|${PART}`, 'uy');

export interface ReadMonths {
  length: number;
  /** Null when there are no such months: 1-17月. */
  period: Period | null;
}

/**
 * The months that a text names at one place; null when it names none there.
 * @param year the year where none is written
 * @example readMonthsAt('2019年1-7月', 0, 2019) // { length: 9, period: 2019-01/2019-07 }
 */
export function readMonthsAt(text: string, at: number, year: number): ReadMonths | null {
  ANY.lastIndex = at;
  const match = ANY.exec(text);
  if (!match) return null;
  const [whole, fromYear, from, toYear, to, monthYear, month, partYear, part] = match;
  const length = whole.length;
  if (part !== undefined) {
    const [first, last] = NAMED[part] ?? [1, 12];
    return { length, period: periodOf(Number(partYear ?? year), first, last) };
  }
  if (month !== undefined) {
    return { length, period: periodOf(Number(monthYear ?? year), Number(month), Number(month)) };
  }
  const end = Number(toYear ?? fromYear ?? year);
  return { length, period: periodOf(end, Number(from), Number(to), Number(fromYear ?? end)) };
}

function periodOf(year: number, from: number, to: number, fromYear = year): Period | null {
  const start = monthOf(fromYear, from);
  const end = monthOf(year, to);
  return start !== null && end !== null && start <= end ? { start, end } : null;
}

function monthOf(year: number, month: number): string | null {
  return month >= 1 && month <= 12 ? `${year}-${String(month).padStart(2, '0')}` : null;
}
