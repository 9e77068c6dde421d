import type { Months } from './head-facts.ts';

/** One reading of a cell that names a time. */
export interface PeriodCell {
  /** Null: a year that is said elsewhere. */
  year: number | null;
  /** Null: a year alone. */
  months: Months | null;
  endYear: number | null;
  /** 1-6月 and 上半年 count from January; 6月, 二季度 and dates may do either. */
  span: 'cumulative' | 'single' | null;
}

/**
 * All readings of a cell that holds a time and nothing else, the likeliest first; none: it is no time.
 * 2016.1 is January or October.
 * @example readPeriodCell('2019Q2') // [{ year: 2019, months: { from: 4, to: 6 }, … }]
 */
export function readPeriodCell(text: string): readonly PeriodCell[] {
  const match = /^\s*(?:(\d{4})年)?(\d{1,2})月份?\s*$/u.exec(text);
  if (match === null) return [];
  const month = Number(match[2]);
  const year = match[1] === undefined ? null : Number(match[1]);
  return [{ year, months: { from: month, to: month }, endYear: null, span: null }];
}
