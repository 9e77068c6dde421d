import type { Dimension } from '#domain/selection-choices.ts';

/** Where a figure stands: places in the dictionary, and a period by its end. */
export interface Place {
  indicator: number;
  region: number;
  /** Sorts as the periods do. */
  period: string;
}

export interface PlacedFigure extends Place {
  value: number | null;
}

/**
 * Compares lines by what stands in the rows, the outermost first; regions in the order of the
 * dictionary, or by value: within what stands before them, of the first indicator there is, at its newest
 * period. What has no value comes last either way.
 * @example lines.sort(orderLines(['region'], figures, { isDescending: true })) // the largest first
 */
export function orderLines(
  rows: readonly Dimension[],
  figures: readonly PlacedFigure[],
  byValue: { isDescending: boolean } | null,
): (a: Place, b: Place) => number {
  const before = rows.slice(0, Math.max(0, rows.indexOf('region')));
  const groupOf = (place: Place) => before.map((one) => place[one]).join(' ');
  const groups = byValue ? Map.groupBy(figures, groupOf) : new Map<string, PlacedFigure[]>();
  const values = new Map([...groups].map(([key, own]) => [key, valuesOf(own)]));
  const sign = byValue?.isDescending ? -1 : 1;

  const compareRegions = (a: Place, b: Place) => {
    const own = values.get(groupOf(a));
    const [left, right] = [own?.get(a.region) ?? null, own?.get(b.region) ?? null];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    return sign * (left - right);
  };

  return (a, b) => {
    for (const one of rows) {
      if (a[one] === b[one]) continue;
      const byFigure = one === 'region' ? compareRegions(a, b) : 0;
      return byFigure === 0 ? (a[one] < b[one] ? -1 : 1) : byFigure;
    }
    return 0;
  };
}

/** What regions are ordered by. */
function valuesOf(figures: readonly PlacedFigure[]): Map<number, number | null> {
  const held = figures.filter(({ value }) => value !== null);
  const first = held.reduce((least, { indicator }) => Math.min(least, indicator), Infinity);
  const own = held.filter(({ indicator }) => indicator === first);
  const newest = own.reduce((last, { period }) => (period > last ? period : last), '');
  return new Map(
    own.filter(({ period }) => period === newest).map(({ region, value }) => [region, value]),
  );
}
