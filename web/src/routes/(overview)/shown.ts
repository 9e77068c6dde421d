import type { MatrixCell, MatrixRow, Overview } from '#server/schemas/overview.ts';
import type { RegionRef } from '#server/schemas/scalars.ts';
import { inLeagueOrder } from '#lib/ui/league-order.ts';
import { sheetsOf as regionSheets } from '#lib/ui/paper/sheets.ts';
import type { CellShow, OverviewState, StatusFilter } from '#lib/url/overview.ts';
import type { Comparison } from './comparison.ts';
import { worstAndChosen } from '#lib/ui/worst-and-chosen.ts';

/** What of the matrix is left by the filters of department and regions. */
export interface Shown {
  /** Columns: the city, then the others in the order that was asked for. */
  regions: RegionRef[];
  rows: MatrixRow[];
  /** What one region has alone, most of all the city: rows of their own would be empty from end to end. */
  alone: Alone[];
  /** How many regions the filters leave, shown or not, without the city. */
  among: number;
  /** How many of those are shown unless all are asked for, without the chosen. */
  worst: number;
  /** How many are shown besides these, because they were chosen. */
  chosen: number;
}

interface Alone {
  region: RegionRef;
  rows: MatrixRow[];
}

type Filters = Pick<OverviewState, 'department' | 'group' | 'columns' | 'regions' | 'chosen'>;

/**
 * A kind of regions leaves its columns and the indicators it has; a comparison group leaves its
 * members and the indicators they are compared by. The city always stays beside them. Of many regions
 * the worst and the chosen are left.
 */
export function chooseShown(
  overview: Pick<Overview, 'regions' | 'groups' | 'rows' | 'regionStandings'>,
  filters: Filters,
): Shown {
  const { regions, groups, rows, regionStandings } = overview;
  const { department, group, columns } = filters;
  const known = groups.find(({ id }) => id === group);
  const isKind = group === 'county' || group === 'park';
  const isIn = (region: RegionRef) => {
    if (known) return known.memberIds.includes(region.id);
    return isKind ? region.kind === group : true;
  };
  const parts =
    columns === 'share' ? inLeagueOrder(partsOf(regions), regionStandings) : partsOf(regions);
  const among = parts.filter(isIn);
  const ids = new Set(among.map(({ id }) => id));
  const standings = regionStandings.filter(({ region }) => ids.has(region.id));
  const worst = worstAndChosen(standings, []) ?? ids;
  const besides = filters.chosen.filter((id) => ids.has(id) && !worst.has(id));
  const few = filters.regions === 'all' ? null : worstAndChosen(standings, besides);
  const fits = (row: MatrixRow) => {
    if (department !== null && row.department?.id !== department) return false;
    if (known) return row.groupId === known.id;
    return !isKind || row.cells.some(({ regionId }) => ids.has(regionId));
  };
  const columnsShown = [
    ...regions.filter(({ kind }) => kind === 'city'),
    ...among.filter(({ id }) => few?.has(id) ?? true),
  ];
  const fitting = rows.filter(fits);
  const isOfOne = ({ cells }: MatrixRow) => regions.length > 2 && cells.length === 1;
  const rowsOf = (region: RegionRef) =>
    fitting.filter((row) => isOfOne(row) && row.cells[0]?.regionId === region.id);
  return {
    regions: columnsShown,
    rows: fitting.filter((row) => !isOfOne(row)),
    alone: columnsShown
      .map((region) => ({ region, rows: rowsOf(region) }))
      .filter(({ rows }) => rows.length > 0),
    among: among.length,
    worst: worst.size,
    chosen: besides.length,
  };
}

const partsOf = (regions: readonly RegionRef[]) => regions.filter(({ kind }) => kind !== 'city');

/** On A3 across: the city and as many as are read at one glance but two. */
const ON_A_SHEET = 15;

/** More regions than fit on A3 side by side, sheet by sheet; what one has alone stands on the last. */
export function sheetsOf({ regions, alone, ...rest }: Shown): Shown[] {
  const sheets = regionSheets(regions, ON_A_SHEET);
  return sheets.map((sheet, at) => ({
    ...rest,
    regions: sheet,
    alone: at === sheets.length - 1 ? alone : [],
  }));
}

/** What is left of the rows alone by the filter of status. */
export function aloneOf({ alone }: Pick<Shown, 'alone'>, status: StatusFilter): Alone[] {
  if (status === 'all') return alone;
  return alone
    .map(({ region, rows }) => ({
      region,
      rows: rows.filter(({ cells }) => cells.some((cell) => cell.status === status)),
    }))
    .filter(({ rows }) => rows.length > 0);
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
