import type { MatrixCell, MatrixRow } from '#server/schemas/overview.ts';
import type { DepartmentRef, IndicatorRef, RegionRef } from '#server/schemas/scalars.ts';

/** How far the first and the last of an indicator are apart. */
export interface Spread {
  indicator: IndicatorRef;
  department: DepartmentRef | null;
  /** In percentage points. */
  by: number;
  decimals: number;
  first: RegionRef[];
  last: RegionRef[];
}

/** Growth rates with a first and a last, the farthest apart first. */
export function widestSpreads(
  rows: readonly MatrixRow[],
  regions: readonly RegionRef[],
  limit: number,
): Spread[] {
  return rows
    .filter(({ measure }) => measure === 'rate')
    .flatMap((row) => spreadOf(row, regions) ?? [])
    .toSorted((a, b) => b.by - a.by)
    .slice(0, limit);
}

function spreadOf(row: MatrixRow, regions: readonly RegionRef[]): Spread | null {
  const ranked = row.cells.filter(({ rank, actual }) => rank !== null && actual !== null);
  const lowest = Math.max(0, ...ranked.map(({ rank }) => rank ?? 0));
  const [first, last] = [ranked.filter(isAt(1)), ranked.filter(isAt(lowest))];
  const [best, worst] = [first[0], last[0]];
  if (lowest < 2 || !best || !worst) return null;
  const decimals = Math.max(best.decimals, worst.decimals);
  const scale = 10 ** decimals;
  const units = [best, worst].map(({ actual }) => Math.round((actual ?? 0) * scale));
  const named = (cells: readonly MatrixCell[]) =>
    cells.flatMap(({ regionId }) => regions.find(({ id }) => id === regionId) ?? []);
  return {
    indicator: row.indicator,
    department: row.department,
    by: Math.abs((units[0] ?? 0) - (units[1] ?? 0)) / scale,
    decimals,
    first: named(first),
    last: named(last),
  };
}

const isAt = (wanted: number) => (cell: MatrixCell) => cell.rank === wanted;
