import type { CellObject } from '@e965/xlsx';

/**
 * A cell as the sheet shows it, with its printed decimals: 24.0, not 24. A date is shown as one,
 * whatever the computer's language; a formula that was never worked out stands as =…, which no reader
 * takes for a figure.
 */
export function shownText(cell: CellObject | undefined, is1904: boolean): string {
  if (cell === undefined) return '';
  if (cell.t === 'z') return cell.f === undefined ? '' : `=${cell.f}`;
  const text = cell.w ?? String(cell.v ?? '');
  if (cell.t !== 'n' || typeof cell.v !== 'number') return text;
  const parts = datePartsOf(cell);
  return parts === null ? text : dateText(cell.v + (is1904 ? DAYS_TO_1904 : 0), parts);
}

interface DateParts {
  year: boolean;
  month: boolean;
  day: boolean;
}

/** What of a date the cell's format shows; null when it is a number or a time of day. */
function datePartsOf({ z, w = '', v }: CellObject): DateParts | null {
  if (z === undefined) return isAmerican(w) ? ofFirstDays(v) : null;
  if (typeof z !== 'string' || z === 'General') return null;
  const [positive = ''] = z.replaceAll(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/gu, '').split(';');
  const letters = positive.toLowerCase();
  const hasTime = /[hs]/u.test(letters);
  const parts = {
    year: /[ye]/u.test(letters) && !/e[+-]/u.test(letters),
    month: !hasTime && letters.includes('m'),
    day: letters.includes('d'),
  };
  return parts.year || parts.month || parts.day ? parts : null;
}

/** The Chinese formats that Excel has no text for (27 to 36, 50 to 58) come out so: 6/1/19. */
function isAmerican(text: string): boolean {
  return /^\d{1,2}\/\d{1,2}\/\d{2}$/u.test(text);
}

/** Whether such a format shows a day isn't known; 2019年6月 is kept as the first of June. */
function ofFirstDays(value: CellObject['v']): DateParts {
  const isFirst = typeof value === 'number' && toDate(value).getUTCDate() === 1;
  return { year: true, month: true, day: !isFirst };
}

const DAYS_TO_1904 = 1462;
const MS_PER_DAY = 86_400_000;

/** Days since 1899-12-30, as Excel counts them from March 1900 on. */
function toDate(serial: number): Date {
  return new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * MS_PER_DAY);
}

/** @example dateText(43617, { year: true, month: true, day: false }) // '2019年6月' */
function dateText(serial: number, { year, month, day }: DateParts): string {
  const date = toDate(serial);
  if (day) return date.toISOString().slice(0, 10);
  const [yearText, monthText] = [`${date.getUTCFullYear()}年`, `${date.getUTCMonth() + 1}月`];
  return `${year ? yearText : ''}${month ? monthText : ''}`;
}
