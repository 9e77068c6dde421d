import type { PeriodCell } from '../words/period-cell.ts';

/** How long the periods of a file are, where it says so apart from them: FREQ. */
export type Frequency = 'year' | 'half' | 'quarter' | 'month';

const MONTHS_OF: Readonly<Record<Frequency, number>> = { year: 12, half: 6, quarter: 3, month: 1 };

/** A, S, H, Q, M of SDMX's CL_FREQ; null: days, weeks, or nothing of these. */
export function readFrequency(code: string): Frequency | null {
  const [, letter = ''] = /^([A-Z])1?$/u.exec(code.trim().toUpperCase()) ?? [];
  return FREQUENCIES.get(letter) ?? null;
}

const FREQUENCIES: ReadonlyMap<string, Frequency> = new Map([
  ['A', 'year'],
  ['Y', 'year'],
  ['S', 'half'],
  ['H', 'half'],
  ['Q', 'quarter'],
  ['M', 'month'],
]);

/** A code names one range of months and nothing else: all is said. */
export interface TimeCode extends PeriodCell {
  /** From which month to which is written out: whether it is cumulative is no question. */
  isInterval: boolean;
}

/**
 * The time codes of SDMX, PX, Eurostat and ISO 8601; null: none, or days and weeks, which make no months.
 * @example readTimeCode('2019-Q2', null) // { year: 2019, months: { from: 4, to: 6 }, … }
 */
export function readTimeCode(text: string, frequency: Frequency | null): TimeCode | null {
  const code = text.trim().toUpperCase();
  return readInterval(code) ?? readPart(code) ?? readMonth(code, frequency);
}

const YEAR = { months: null, endYear: null, span: null, isInterval: false } as const;

function codeOf(start: string, end: string, isInterval: boolean): TimeCode | null {
  const [year = 0, from = 0] = start.split('-').map(Number);
  const [endYear = 0, to = 0] = end.split('-').map(Number);
  if (from < 1 || to < 1 || from > 12 || to > 12 || start > end) return null;
  const months = { from, to };
  return { year, months, endYear: endYear === year ? null : endYear, span: 'single', isInterval };
}

/** 2019-01/2019-06, 2019-01-01/P6M, 2019-01-01/2019-06-30. */
function readInterval(code: string): TimeCode | null {
  const [, start = '', day, rest = ''] = /^(\d{4}-\d\d)(-01)?\/(.+)$/u.exec(code) ?? [];
  if (start === '') return null;
  const [, count, unit] = /^P(\d{1,3})([MY])$/u.exec(rest) ?? [];
  if (count !== undefined)
    return codeOf(start, addMonths(start, Number(count) * (unit === 'Y' ? 12 : 1) - 1), true);
  const [, end, last] = /^(\d{4}-\d\d)(-\d\d)?$/u.exec(rest) ?? [];
  const isWhole = (day === undefined) === (last === undefined) && isLastDay(end, last);
  return end === undefined || !isWhole ? null : codeOf(start, end, true);
}

function isLastDay(month: string | undefined, day: string | undefined): boolean {
  if (month === undefined || day === undefined) return true;
  const [year = 0, no = 0] = month.split('-').map(Number);
  return new Date(Date.UTC(year, no, 0)).getUTCDate() === -Number(day);
}

/** 2019, 2019-A1, 2019Q2, 2019-S1, 2019H1, 2019K2 (a quarter in the North), 2019-T1 (four months). */
function readPart(code: string): TimeCode | null {
  const [, year = '', letter = 'A', part = '1'] =
    /^(\d{4})(?:[-\s]?([AYSHQKT])(\d)?)?$/u.exec(code) ?? [];
  // Which of its months may be said elsewhere.
  if (code === year) return { ...YEAR, year: Number(year) };
  const parts = { A: 1, Y: 1, S: 2, H: 2, Q: 4, K: 4, T: 3 }[letter];
  if (year === '' || parts === undefined || Number(part) < 1 || Number(part) > parts) return null;
  const length = 12 / parts;
  const to = Number(part) * length;
  return codeOf(`${year}-${two(to - length + 1)}`, `${year}-${two(to)}`, false);
}

/** 2019-03, 2019M03, 201903, and the first day of a period whose length the file says. */
function readMonth(code: string, frequency: Frequency | null): TimeCode | null {
  const [, year = '', month = ''] =
    /^((?:1[89]|20|21)\d\d)(?:-?M?-?)(0[1-9]|1[0-2]|[1-9](?=$))$/u.exec(code) ?? [];
  if (year !== '')
    return codeOf(`${year}-${month.padStart(2, '0')}`, `${year}-${month.padStart(2, '0')}`, false);
  const [, first] = /^(\d{4}-\d\d)-01(?:T00:00(?::00)?Z?)?$/u.exec(code) ?? [];
  if (first === undefined || frequency === null) return null;
  return codeOf(first, addMonths(first, MONTHS_OF[frequency] - 1), false);
}

const two = (no: number) => String(no).padStart(2, '0');

function addMonths(month: string, by: number): string {
  const [year = 0, no = 0] = month.split('-').map(Number);
  const index = year * 12 + no - 1 + by;
  return `${String(Math.floor(index / 12)).padStart(4, '0')}-${two((index % 12) + 1)}`;
}
