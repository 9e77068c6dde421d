import type { MatrixCell, MatrixRow, Overview } from '#server/schemas/overview.ts';
import type { RegionRef } from '#server/schemas/scalars.ts';
import type { CellShow, OverviewState } from '#lib/url/overview.ts';
import type { Comparison } from './comparison.ts';

/** What of the matrix is left by the filters of department and regions. */
export interface Shown {
  regions: RegionRef[];
  rows: MatrixRow[];
}

/**
 * A kind of regions leaves its columns and the indicators it has; a comparison group leaves its
 * members and the indicators they are compared by. The city always stays beside them.
 */
export function chooseShown(
  { regions, groups, rows }: Pick<Overview, 'regions' | 'groups' | 'rows'>,
  { department, group }: Pick<OverviewState, 'department' | 'group'>,
): Shown {
  const known = groups.find(({ id }) => id === group);
  const isKind = group === 'county' || group === 'park';
  const isIn = (region: RegionRef) => {
    if (known) return known.memberIds.includes(region.id);
    return isKind ? region.kind === group : true;
  };
  const chosen = new Set(regions.filter(isIn).map(({ id }) => id));
  const fits = (row: MatrixRow) => {
    if (department !== null && row.department?.id !== department) return false;
    if (known) return row.groupId === known.id;
    return !isKind || row.cells.some(({ regionId }) => chosen.has(regionId));
  };
  return {
    regions: regions.filter(({ id, kind }) => kind === 'city' || chosen.has(id)),
    rows: rows.filter(fits),
  };
}

const ON_A_SHEET = 12;

/** More regions than fit on paper side by side, sheet by sheet; the city stands on each. */
export function sheetsOf({ regions, rows }: Shown): Shown[] {
  const cities = regions.filter(({ kind }) => kind === 'city');
  const parts = regions.filter(({ kind }) => kind !== 'city');
  const count = Math.max(1, Math.ceil(parts.length / ON_A_SHEET));
  return Array.from({ length: count }, (_, sheet) => ({
    rows,
    regions: [...cities, ...parts.slice(sheet * ON_A_SHEET, (sheet + 1) * ON_A_SHEET)],
  }));
}

/** By what a column is sorted: the number that stands in its cells. */
export function shownValue(
  show: CellShow,
  comparison: Comparison | null,
  row: MatrixRow,
  cell: MatrixCell,
): number | null {
  if (show === 'gap') return cell.gap;
  if (show === 'actual') return cell.actual;
  if (show === 'rank') return cell.rank;
  return comparison?.cellOf(row.indicator.id, cell.regionId)?.gap.change ?? null;
}
