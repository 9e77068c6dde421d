import { chooseSection, parsePattern, type Token } from './number-pattern.ts';

/** How a cell shows a date. */
export interface DateParts {
  year: boolean;
  month: boolean;
  day: boolean;
  /** The format with words of its own around a month (`yyyy"年1-"m"月"`); null: written our way. */
  tokens: readonly Token[] | null;
}

/** What of a date a format shows; null when it is a time of day alone. */
export function datePartsOf(code: string, value: number): DateParts | null {
  const pattern = parsePattern(code);
  const section = pattern === null ? null : chooseSection(pattern, value);
  if (section === null) return null;
  const letters = section.tokens
    .filter(({ type }) => type === 'DATETIME')
    .map(({ value: letter }) => letter.charAt(0).toLowerCase());
  const hasTime = letters.some((letter) => letter === 'h' || letter === 's');
  const year = letters.some((letter) => letter === 'y' || letter === 'e');
  const month = !hasTime && letters.includes('m');
  const day = letters.includes('d');
  if (!year && !month && !day) return null;
  const hasWords = section.tokens.some(
    ({ type, value: words }) =>
      OWN_WORDS.has(type) && /[^年月\s]/u.test(words) && /[\d\p{L}]/u.test(words),
  );
  return { year, month, day, tokens: hasWords ? section.tokens : null };
}

const OWN_WORDS: ReadonlySet<string> = new Set(['STRING', 'CHAR', 'ESCAPED', 'DIGIT']);
const FIRST_YEAR = 1904;
const MS_PER_DAY = 86_400_000;
export const DAYS_TO_1904 = 1462;

/** Days since 1899-12-30, as Excel counts them from March 1900 on. */
export function toDate(serial: number): Date {
  return new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * MS_PER_DAY);
}

/**
 * A month shown without its year has that of what is held (`m"月"` of last year's June is no June of
 * this year's), but for the first days that a number stands for: 1900 is nobody's year.
 * @example dateText(43617, { year: true, month: true, day: false, tokens: null }) // '2019年6月'
 */
export function dateText(serial: number, { year, month, day, tokens }: DateParts): string {
  const date = toDate(serial);
  if (Number.isNaN(date.getTime())) return '';
  if (day) return date.toISOString().slice(0, 10);
  const [yearDigits, monthDigits] = [`${date.getUTCFullYear()}`, `${date.getUTCMonth() + 1}`];
  const isHeldYear = month && !year && date.getUTCFullYear() > FIRST_YEAR;
  if (tokens !== null) {
    const words = tokens
      .map(({ type, value }) => {
        if (type === 'LOCALE') return '';
        if (type !== 'DATETIME') return value;
        return /^m/iu.test(value) ? monthDigits : yearDigits;
      })
      .join('')
      .trim();
    return isHeldYear && /^\d/u.test(words) ? `${yearDigits}年${words}` : words;
  }
  return `${year || isHeldYear ? `${yearDigits}年` : ''}${month ? `${monthDigits}月` : ''}`;
}
