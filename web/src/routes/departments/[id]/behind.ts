import { isOutstanding, type GapScale } from '#domain/gap-scale.ts';
import { widestGap } from '#domain/typical-gap.ts';
import type { MatrixCell, MatrixRow } from '#server/schemas/overview.ts';
import type { RegionRef } from '#server/schemas/scalars.ts';
import { tallyRegion } from './tally-region.ts';

/** How a region stands on the indicators of one department. */
export interface RegionBehind {
  region: RegionRef;
  unmet: number;
  monitorable: number;
  unmetSharePct: number;
  /** The missed target that is farther off than is usual in its group; null: none is. */
  standsOut: { row: MatrixRow; cell: MatrixCell } | null;
}

/**
 * Regions by the share of these indicators that they miss, most first; among equals the one with more
 * targets, then the order of the annexes. Without the city, and without those that have no target here.
 */
export function regionsBehind(
  rows: readonly MatrixRow[],
  regions: readonly RegionRef[],
  scale: Pick<GapScale, 'steps'>,
): RegionBehind[] {
  const parts = regions.filter(({ kind }) => kind !== 'city');
  return parts
    .flatMap((region) => {
      const { unmet, monitorable } = tallyRegion(rows, region.id);
      if (monitorable === 0) return [];
      const unmetSharePct = (unmet / monitorable) * 100;
      const standsOut = outstandingOf(rows, region.id, scale);
      return [{ region, unmet, monitorable, unmetSharePct, standsOut }];
    })
    .toSorted((a, b) => b.unmetSharePct - a.unmetSharePct || b.monitorable - a.monitorable);
}

function outstandingOf(
  rows: readonly MatrixRow[],
  regionId: string,
  scale: Pick<GapScale, 'steps'>,
): RegionBehind['standsOut'] {
  const cells = rows.flatMap((row) =>
    row.cells
      .filter((cell) => cell.regionId === regionId)
      .map((cell) => ({ ...cell, measure: row.measure, row, cell })),
  );
  const widest = widestGap(cells);
  if (widest?.gapRatio == null || !isOutstanding(widest.gapRatio, scale)) return null;
  return { row: widest.row, cell: widest.cell };
}
