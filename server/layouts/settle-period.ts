import type { SeenKind } from '#domain/layout/seen-figure.ts';
import { parsePeriod, type Period } from '#domain/period.ts';
import type { Says } from './says.ts';
import type { Months } from './words/head-facts.ts';
import type { Frequency } from './words/row-words.ts';

/** What the table says beside a cell's own heads. */
export interface TimeContext {
  /** Other figures of the table are said to count from January. */
  hasCumulative: boolean;
  isIndex: boolean;
  /** What was answered of months that don't say whether they count from January. */
  countsFromJanuary: boolean | null;
}

export type SettledPeriod =
  { period: Period; isLikely: boolean } | { period: null; asks: 'year' | 'period' | 'cumulative' };

/** `heads`: the cell's own heads; `lines`: titles, the sheet's name. */
export function settlePeriod(
  kind: SeenKind | null,
  heads: Says,
  lines: Says,
  context: TimeContext,
): SettledPeriod {
  const year = heads.year ?? lines.year;
  if (kind === 'target') return year === null ? { period: null, asks: 'year' } : whole(year);
  const named = heads.months ?? lines.months;
  const months = named && spreadOver(named, heads.frequency ?? lines.frequency);
  if (year === null) return { period: null, asks: months === null ? 'period' : 'year' };
  const back = kind === 'lastYear' ? 1 : 0;
  if (months === null)
    return heads.span === null && lines.span === null
      ? whole(year - back)
      : { period: null, asks: 'period' };
  const endYear = (heads.months === null ? lines.endYear : heads.endYear) ?? year;
  const from = fromMonth(heads, lines, months, context);
  if (from === null) return { period: null, asks: 'cumulative' };
  return within(year - back, from.month, endYear - back, months.to, from.isLikely);
}

const MONTHS_OF: Readonly<Record<Frequency, number>> = { month: 1, quarter: 3, half: 6, year: 12 };

/** 2018-06 under 频度 | 季 closes the second quarter. */
function spreadOver(months: Months, frequency: Frequency | null): Months {
  const count = frequency === null ? 1 : MONTHS_OF[frequency];
  const isLast = months.from === months.to && months.to % count === 0;
  return isLast ? { from: months.to - count + 1, to: months.to } : months;
}

interface FromMonth {
  month: number;
  isLikely: boolean;
}

function fromMonth(
  heads: Says,
  lines: Says,
  months: { from: number; to: number },
  { hasCumulative, isIndex, countsFromJanuary }: TimeContext,
): FromMonth | null {
  const sure = (month: number): FromMonth => ({ month, isLikely: false });
  const isQuarter = months.to - months.from === 2 && months.from % 3 === 1;
  const last = isQuarter && heads.months !== null ? months.from : months.to;
  const isBare = months.from === months.to || (isQuarter && months.from > 1);
  if (heads.span === 'single') return sure(isBare ? months.from : last);
  if (heads.span === 'cumulative') return sure(heads.months !== null && !isBare ? months.from : 1);
  if (!isBare) return sure(months.from);
  // Against the quarter or the month before, which don't count from January either.
  if (heads.basis === '环比') return sure(months.from);
  if (months.from === 1) return sure(1);
  if (isIndex) return sure(heads.basis === '累计' || lines.basis === '累计' ? 1 : months.from);
  if (hasCumulative && heads.months !== null) return sure(months.from);
  if (lines.span !== null) return sure(lines.span === 'cumulative' ? 1 : months.from);
  if (countsFromJanuary !== null) return sure(countsFromJanuary ? 1 : months.from);
  if (isQuarter) return { month: months.from, isLikely: true };
  return null;
}

function whole(year: number): SettledPeriod {
  return within(year, 1, year, 12, false);
}

/** The figures of a sheet have few periods among them, and checking one costs more than finding it. */
const periods = new Map<string, Period | null>();
const MOST_KEPT = 5000;

function within(
  year: number,
  from: number,
  endYear: number,
  to: number,
  isLikely: boolean,
): SettledPeriod {
  const words = `${year}-${String(from).padStart(2, '0')}/${endYear}-${String(to).padStart(2, '0')}`;
  let period = periods.get(words);
  if (period === undefined) {
    period = parsePeriod(words);
    if (periods.size >= MOST_KEPT) periods.clear();
    periods.set(words, period);
  }
  return period === null ? { period, asks: 'period' } : { period, isLikely };
}
