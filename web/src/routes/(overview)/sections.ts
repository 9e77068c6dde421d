import type { MatrixRow } from '#server/schemas/overview.ts';
import type { Measure } from '#lib/format/status.ts';
import { sortRows, type Sort } from '#lib/table/sort.ts';
import type { StatusFilter } from '#lib/url/overview.ts';

export interface Section {
  key: string;
  title: string;
  /** The department whose indicators these are; null when the rows are sorted. */
  departmentId: string | null;
  rows: MatrixRow[];
}

const MEASURE_TITLES = {
  rate: '增速指标，差距以百分点计',
  count: '家数指标，差距以家计',
  index: '指数',
  level: '水平值',
} as const satisfies Record<Measure, string>;

/** Rows that have a cell of the status, under their departments or, sorted, under what their gaps are counted in. */
export function matrixSections(
  rows: readonly MatrixRow[],
  sort: Sort | null,
  status: StatusFilter,
): Section[] {
  const shown =
    status === 'all'
      ? rows
      : rows.filter((row) => row.cells.some((cell) => cell.status === status));
  return sort ? byGap(shown, sort) : byDepartment(shown);
}

function byDepartment(rows: readonly MatrixRow[]): Section[] {
  const groups = Map.groupBy(rows, (row) => row.department.id);
  return [...groups].map(([id, members]) => ({
    key: id,
    title: members[0]?.department.name ?? id,
    departmentId: id,
    rows: members,
  }));
}

/** Points and enterprises do not compare, so each kind is sorted by itself; rows without a gap there come last. */
function byGap(rows: readonly MatrixRow[], { by, descending }: Sort): Section[] {
  const gapOf = (row: MatrixRow) => row.cells.find((cell) => cell.regionId === by)?.gap ?? null;
  const groups = Map.groupBy(rows, (row) => (gapOf(row) === null ? 'none' : row.measure));
  return (['rate', 'count', 'index', 'level', 'none'] as const).flatMap((key) => {
    const members = groups.get(key);
    if (!members) return [];
    const title = key === 'none' ? '未设目标、缺数或没有这项指标' : MEASURE_TITLES[key];
    return [{ key, title, departmentId: null, rows: sortRows(members, gapOf, descending) }];
  });
}
