import type { MatrixRow } from '#server/schemas/overview.ts';
import type { DepartmentRef, IndicatorRef, RegionRef } from '#server/schemas/scalars.ts';

export interface LargestGap {
  indicator: IndicatorRef;
  /** Who answers for it. */
  department: DepartmentRef | null;
  gap: number;
  gapDecimals: number;
  /** Where it is that large. */
  regions: RegionRef[];
  /** Regions that fall short by less. */
  others: number;
}

/**
 * Each indicator once, with its largest shortfall in a county or park, largest first. The city is left out:
 * it is their whole, and would lead every list of counts.
 */
export function largestGaps(
  rows: readonly MatrixRow[],
  regions: readonly RegionRef[],
  measure: 'rate' | 'count',
  limit: number,
): LargestGap[] {
  const judged = regions.filter((region) => region.kind !== 'city');
  return rows
    .filter((row) => row.measure === measure)
    .flatMap((row) => largestOf(row, judged) ?? [])
    .toSorted((a, b) => Math.abs(b.gap) - Math.abs(a.gap))
    .slice(0, limit);
}

function largestOf(
  { indicator, department, cells }: MatrixRow,
  regions: readonly RegionRef[],
): LargestGap | null {
  const unmet = regions.flatMap((region) => {
    const cell = cells.find(({ regionId, status }) => regionId === region.id && status === 'unmet');
    return cell && cell.gap !== null
      ? [{ region, gap: cell.gap, gapDecimals: cell.gapDecimals }]
      : [];
  });
  const worst = unmet.toSorted((a, b) => Math.abs(b.gap) - Math.abs(a.gap))[0];
  if (!worst) return null;
  const tied = unmet.filter(({ gap }) => gap === worst.gap);
  return {
    indicator,
    department,
    gap: worst.gap,
    gapDecimals: worst.gapDecimals,
    regions: tied.map(({ region }) => region),
    others: unmet.length - tied.length,
  };
}
