import type { MatrixRow } from '#server/schemas/overview.ts';
import type { DepartmentRef, IndicatorRef, RegionRef } from '#server/schemas/scalars.ts';
import { betterBy } from '#lib/ui/matrix/change.ts';
import type { Comparison } from './comparison.ts';

/** An indicator whose gap moved, where it moved most. */
export interface Mover {
  indicator: IndicatorRef;
  department: DepartmentRef | null;
  /** Now − then, signed as it is printed. */
  change: number;
  decimals: number;
  /** Where it moved that far. */
  regions: RegionRef[];
  /** Regions where it moved the same way, by less. */
  others: number;
  /** The gap then and now in the first of the regions. */
  before: number | null;
  gap: number | null;
}

export interface Wanted {
  measure: 'rate' | 'count';
  way: 'better' | 'worse';
  limit: number;
}

/** Each indicator once, with its largest change for the better or the worse in a county or park, largest first. */
export function largestMoves(
  rows: readonly MatrixRow[],
  regions: readonly RegionRef[],
  comparison: Comparison,
  { measure, way, limit }: Wanted,
): Mover[] {
  const judged = regions.filter((region) => region.kind !== 'city');
  return rows
    .filter((row) => row.measure === measure)
    .flatMap((row) => moverOf(row, judged, comparison, way) ?? [])
    .toSorted((a, b) => Math.abs(b.change) - Math.abs(a.change))
    .slice(0, limit);
}

function moverOf(
  { indicator, department, cells }: MatrixRow,
  regions: readonly RegionRef[],
  comparison: Comparison,
  way: Wanted['way'],
): Mover | null {
  const moved = regions.flatMap((region) => {
    const cell = cells.find(({ regionId }) => regionId === region.id);
    const since = comparison.cellOf(indicator.id, region.id)?.gap;
    const change = since?.change ?? 0;
    if (!cell || !since || change === 0) return [];
    const isBetter = betterBy(change, cell.target) > 0;
    return isBetter === (way === 'better') ? [{ region, cell, since, change }] : [];
  });
  const [most] = moved.toSorted((a, b) => Math.abs(b.change) - Math.abs(a.change));
  if (!most) return null;
  const tied = moved.filter(({ change }) => change === most.change);
  return {
    indicator,
    department,
    change: most.change,
    decimals: most.since.decimals,
    regions: tied.map(({ region }) => region),
    others: moved.length - tied.length,
    before: most.since.before,
    gap: most.cell.gap,
  };
}
