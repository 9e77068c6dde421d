import { runsOf } from '#lib/ui/spark.ts';

/** Months since year 0. */
const monthNo = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7));

/** A trend of shares in percent of the drawing, y from its top: 100 % above, 0 % below. */
export interface ShareTrend {
  /** Unbroken runs of two months and more. */
  lines: [x: number, y: number][][];
  /** Months that stand alone. */
  dots: [x: number, y: number][];
  now: [x: number, y: number] | null;
  yearBefore: [x: number, y: number] | null;
}

/**
 * Shares of 36 months on one scale for all regions, from 0 to 100 %. It breaks each January, for targets are
 * set and counts begin anew, and where nothing is known.
 * @param months ends of the periods, oldest first
 * @example drawShares(['2025-12', '2026-01'], [50, 40]).dots // [[97, 50], [100, 60]]: no line over New Year
 */
export function drawShares(
  months: readonly string[],
  shares: readonly (number | null)[],
): ShareTrend {
  const last = monthNo(months.at(-1) ?? '0000-01');
  const x = (month: string) => 100 - ((last - monthNo(month)) / (SPAN - 1)) * 100;
  const points = months.map((end, at) => ({ period: { end }, value: shares[at] ?? null }));
  const runs = runsOf(points).map((run) =>
    run.map(({ period, value }): [number, number] => [x(period.end), 100 - (value ?? 0)]),
  );
  const pointOf = (no: number) => {
    const at = months.findIndex((month) => monthNo(month) === no);
    const share = shares[at] ?? null;
    const month = months[at];
    return share === null || month === undefined ? null : ([x(month), 100 - share] as const);
  };
  return {
    lines: runs.filter((run) => run.length > 1),
    dots: runs.flatMap((run) => (run.length === 1 ? run : [])),
    now: copy(pointOf(last)),
    yearBefore: copy(pointOf(last - 12)),
  };
}

/** Of months. */
const SPAN = 36;

const copy = (point: readonly [number, number] | null): [number, number] | null =>
  point && [point[0], point[1]];
