/** A figure on its way into the table, in numbers alone. */
export interface FigureRow {
  indicatorKey: number;
  /** As `toKey` writes it. */
  period: number;
  regionKey: number;
  /** NaN: there is no figure. */
  units: number;
  decimals: number;
  /** Where the reason stands in MISSING_REASONS, counted from 1; 0: there is a figure. */
  reason: number;
  releaseKey: number;
  sourceRow: number;
  /** Where its marks stand in a list of the caller's, counted from 1; 0: it has none. */
  mark: number;
}

/** Rows lie one after the other in one array, each in so many numbers: a million are a few objects. */
export const WIDTH = 9;

export const AT = {
  indicatorKey: 0,
  period: 1,
  regionKey: 2,
  units: 3,
  decimals: 4,
  reason: 5,
  releaseKey: 6,
  sourceRow: 7,
  mark: 8,
} as const satisfies Record<keyof FigureRow, number>;

export function putRow(rows: Float64Array, place: number, row: FigureRow): void {
  const at = place * WIDTH;
  rows[at + AT.indicatorKey] = row.indicatorKey;
  rows[at + AT.period] = row.period;
  rows[at + AT.regionKey] = row.regionKey;
  rows[at + AT.units] = row.units;
  rows[at + AT.decimals] = row.decimals;
  rows[at + AT.reason] = row.reason;
  rows[at + AT.releaseKey] = row.releaseKey;
  rows[at + AT.sourceRow] = row.sourceRow;
  rows[at + AT.mark] = row.mark;
}

export function copyRow(from: Float64Array, at: number, to: Float64Array, place: number): void {
  const [source, target] = [at * WIDTH, place * WIDTH];
  for (let part = 0; part < WIDTH; part += 1) to[target + part] = from[source + part] ?? 0;
}

/** In the order of the table's key: which of two rows comes first. */
export function compareRows(a: Float64Array, atA: number, b: Float64Array, atB: number): number {
  const [own, other] = [atA * WIDTH, atB * WIDTH];
  for (let part = 0; part <= AT.regionKey; part += 1) {
    const difference = (a[own + part] ?? 0) - (b[other + part] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
