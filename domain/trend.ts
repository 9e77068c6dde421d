import { buildBoardRow, type BoardCell } from './board.ts';
import type { Dictionary, Indicator } from './dictionary.ts';
import { samePeriod, type Period } from './period.ts';
import type { CompleteWithout } from './reported.ts';
import type { Result } from './result.ts';

/** How far back where nothing else is asked: from a month to the same one of the year before. */
export const USUAL_MONTHS = 13;

/** One indicator at one period, with the targets of that time. */
export interface TrendPeriod {
  period: Period;
  cells: readonly BoardCell[];
  /** Of the release that gives it. */
  completeWithout?: CompleteWithout | undefined;
}

export interface TrendPoint extends Pick<
  Result,
  'actual' | 'decimals' | 'missingReason' | 'target' | 'status'
> {
  period: Period;
  rank: number | null;
}

export interface Trend {
  regionId: string;
  points: readonly TrendPoint[];
}

/**
 * One indicator through time, a line a region. A region without a figure at a period has a point
 * without value there, so that a line breaks.
 * @example buildTrends(gdp, [1-3月: { leping: 8.2 }, 1-6月: { leping: 8.1 }], …) // leping: 8.2, 8.1
 */
export function buildTrends(
  indicator: Indicator,
  periods: readonly TrendPeriod[],
  dictionary: Pick<Dictionary, 'regions' | 'groups'>,
): Trend[] {
  const rows = periods.map(({ period, cells, completeWithout }) => {
    const row = buildBoardRow(indicator, period, cells, dictionary, completeWithout);
    const entries = [...row.entries, ...row.references];
    return { period, entries: new Map(entries.map((entry) => [entry.regionId, entry])) };
  });
  return dictionary.regions
    .filter(({ id }) => rows.some(({ entries }) => entries.has(id)))
    .map(({ id }) => ({
      regionId: id,
      points: rows.map(({ period, entries }) => {
        const { actual, decimals, missingReason, target, status, rank } =
          entries.get(id) ?? absent(indicator);
        return { period, actual, decimals, missingReason, target, status, rank };
      }),
    }));
}

/** The table of that time had no such cell. */
const absent = ({ decimals }: Indicator) => ({
  actual: null,
  decimals,
  missingReason: null,
  target: null,
  status: 'missing' as const,
  rank: null,
});

/**
 * The periods that go on one line with the last one, oldest first: cumulations with cumulations,
 * single months with single months.
 * @example trendPeriods([1-5月, 5月, 1-6月], 1-6月) // [1-5月, 1-6月]
 */
export function trendPeriods(held: readonly Period[], last: Period): Period[] {
  const once = held.filter(
    (period, index) => held.findIndex((one) => samePeriod(one, period)) === index,
  );
  const known = once.filter(({ end }) => end <= last.end);
  // January alone is a month, and the first cumulation of its year where there are others.
  const isCumulated = !isMonth(last) || known.some((one) => !isMonth(one) && isAlike(one, last));
  return known
    .filter((period) => (isCumulated ? isAlike(period, last) : isMonth(period)))
    .sort((a, b) => (a.end < b.end ? -1 : 1));
}

const isMonth = ({ start, end }: Period) => start === end;

/** Both begin in the same month of their years. */
const isAlike = (one: Period, other: Period) => one.start.slice(5) === other.start.slice(5);
