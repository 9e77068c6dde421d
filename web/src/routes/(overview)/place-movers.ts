import type { MatrixRow } from '#server/schemas/overview.ts';
import type { DepartmentRef, IndicatorRef, RegionRef } from '#server/schemas/scalars.ts';
import type { Comparison } from './comparison.ts';

/** An indicator by which places moved, where they moved most. */
export interface PlaceMover {
  indicator: IndicatorRef;
  department: DepartmentRef | null;
  /** Places gained; lost ones are negative. */
  gained: number;
  /** Who moved that far. */
  regions: RegionRef[];
  /** Regions that moved the same way, by less. */
  others: number;
  /** The place of the first of them, then and now. */
  before: number;
  rank: number;
}

/** Each indicator once, with the largest gain or loss of places, largest first. */
export function placeMovers(
  rows: readonly MatrixRow[],
  regions: readonly RegionRef[],
  comparison: Comparison,
  { way, limit }: { way: 'better' | 'worse'; limit: number },
): PlaceMover[] {
  return rows
    .flatMap((row) => moverOf(row, regions, comparison, way) ?? [])
    .toSorted((a, b) => Math.abs(b.gained) - Math.abs(a.gained))
    .slice(0, limit);
}

function moverOf(
  { indicator, department, cells }: MatrixRow,
  regions: readonly RegionRef[],
  comparison: Comparison,
  way: 'better' | 'worse',
): PlaceMover | null {
  const moved = regions.flatMap((region) => {
    const rank = cells.find(({ regionId }) => regionId === region.id)?.rank ?? null;
    const gained = comparison.cellOf(indicator.id, region.id)?.rank.gained ?? 0;
    const isWanted = way === 'better' ? gained > 0 : gained < 0;
    return rank !== null && isWanted ? [{ region, rank, gained }] : [];
  });
  const [most] = moved.toSorted((a, b) => Math.abs(b.gained) - Math.abs(a.gained));
  if (!most) return null;
  const tied = moved.filter(({ gained }) => gained === most.gained);
  return {
    indicator,
    department,
    gained: most.gained,
    regions: tied.map(({ region }) => region),
    others: moved.length - tied.length,
    before: most.rank + most.gained,
    rank: most.rank,
  };
}

/** In how many places of the matrix a rank rose, and in how many it fell. */
export function countPlaceMoves(
  rows: readonly MatrixRow[],
  comparison: Comparison,
): { up: number; down: number } {
  const gains = rows.flatMap(({ indicator, cells }) =>
    cells.map(({ regionId }) => comparison.cellOf(indicator.id, regionId)?.rank.gained ?? 0),
  );
  return {
    up: gains.filter((gained) => gained > 0).length,
    down: gains.filter((gained) => gained < 0).length,
  };
}
