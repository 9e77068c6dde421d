import type { SeenKind } from '#domain/layout/seen-figure.ts';
import { parsePeriod, type Period } from '#domain/period.ts';
import type { Says } from './says.ts';

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
  const months = heads.months ?? lines.months;
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

function within(
  year: number,
  from: number,
  endYear: number,
  to: number,
  isLikely: boolean,
): SettledPeriod {
  const month = (of: number, no: number) => `${of}-${String(no).padStart(2, '0')}`;
  const period = parsePeriod(`${month(year, from)}/${month(endYear, to)}`);
  return period === null ? { period, asks: 'period' } : { period, isLikely };
}
