import { parseDecimal } from '#domain/decimal.ts';
import type { YearPath } from '#domain/dictionary.ts';
import { yearOf } from '#domain/period.ts';
import { dividedBy, fraction, toFraction, type Fraction } from '#domain/fraction.ts';
import type { NeedBasis, NeedFigure } from './types.ts';

/** The part of the year's whole that lies behind, from 0 to under 1, and whence it is known. */
export interface Elapsed {
  basis: Exclude<NeedBasis, 'levels'>;
  share: Fraction;
  /** As written in the dictionary; null: worked out. */
  sharePct: string | null;
}

/**
 * How far the year is. The growth of a rate is weighed by last year's months, so their path goes
 * first; a count is held to what the office laid down. With neither every month counts alike.
 * @example elapsedAt({ measure: 'rate', month: 6, paths: [] }) // { basis: 'even', share: 6/12 }
 */
export function elapsedAt({ indicator, regionId, period, paths }: NeedFigure): Elapsed {
  const [year, month] = [yearOf(period), monthOf(period.end)];
  const lastYear = findShare(paths, { indicatorId: indicator.id, regionId, month }, (path) =>
    isLastYear(path, year),
  );
  const set = findShare(paths, { indicatorId: indicator.id, regionId, month }, (path) =>
    isSet(path, year),
  );
  const found = indicator.measure === 'count' ? (set ?? lastYear) : (lastYear ?? set);
  return found ?? { basis: 'even', share: fraction(month, 12), sharePct: null };
}

/** @example monthOf('2019-06') // 6 */
export function monthOf(month: string): number {
  return Number(month.slice(5, 7));
}

const isLastYear = (path: YearPath, year: number) =>
  path.kind === 'last-year' && path.year === year - 1;
const isSet = (path: YearPath, year: number) => path.kind === 'set' && path.year === year;

interface PlaceInYear {
  indicatorId: string;
  regionId: string;
  month: number;
}

/** The region's own path before that of all; null where neither says anything of the month. */
function findShare(
  paths: readonly YearPath[],
  { indicatorId, regionId, month }: PlaceInYear,
  isOfYear: (path: YearPath) => boolean,
): Elapsed | null {
  const fitting = paths.filter((path) => path.indicatorId === indicatorId && isOfYear(path));
  for (const owner of [regionId, null]) {
    const path = fitting.find((one) => one.regionId === owner);
    const point = path?.points.find((one) => one.month === month);
    if (path && point) {
      const { sharePct } = point;
      const share = dividedBy(toFraction(parseDecimal(sharePct)), fraction(100));
      const basis = path.kind === 'set' ? 'set-path' : 'last-year-shares';
      return { basis, share, sharePct };
    }
  }
  return null;
}
