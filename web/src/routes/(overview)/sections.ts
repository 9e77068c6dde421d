import type { MatrixCell, MatrixRow } from '#server/schemas/overview.ts';
import { sortRows, type Sort } from '#lib/table/sort.ts';
import type { CellShow, StatusFilter } from '#lib/url/overview.ts';
import { PLACE_WORDS } from './place-words.ts';
import { WORDS } from './words.ts';

export interface Section {
  key: string;
  /** Empty where nobody answers for the rows: they stand under no heading. */
  title: string;
  /** The department whose indicators these are; null when nobody answers for them or they are sorted. */
  departmentId: string | null;
  rows: MatrixRow[];
}

export interface Order {
  sort: Sort | null;
  status: StatusFilter;
  show: CellShow;
  /** Columns that are shown. */
  regionIds: ReadonlySet<string>;
  valueOf: (row: MatrixRow, cell: MatrixCell) => number | null;
}

/** Rows that have a cell of the status, under their departments or, sorted, under what their cells are counted in. */
export function matrixSections(rows: readonly MatrixRow[], order: Order): Section[] {
  const { sort, status, regionIds } = order;
  const isShown = (cell: MatrixCell) => cell.status === status && regionIds.has(cell.regionId);
  const shown = status === 'all' ? rows : rows.filter((row) => row.cells.some(isShown));
  // A column that is filtered away sorts nothing.
  const isSorted = sort !== null && regionIds.has(sort.by);
  return isSorted ? byValue(shown, sort, order) : byDepartment(shown);
}

/** The sections as far as these have so many rows together. */
export function firstRows(sections: readonly Section[], limit: number): readonly Section[] {
  let left = limit;
  return sections.flatMap((section) => {
    const rows = section.rows.slice(0, Math.max(0, left));
    left -= section.rows.length;
    if (rows.length === section.rows.length) return [section];
    return rows.length === 0 ? [] : [{ ...section, rows }];
  });
}

function byDepartment(rows: readonly MatrixRow[]): Section[] {
  const groups = Map.groupBy(rows, (row) => row.department?.id ?? null);
  return [...groups].map(([id, members]) => ({
    key: id ?? '',
    title: members[0]?.department?.name ?? '',
    departmentId: id,
    rows: members,
  }));
}

/**
 * Points and enterprises do not compare, so each kind is sorted by itself, while places compare all;
 * rows without a value there come last.
 */
function byValue(
  rows: readonly MatrixRow[],
  { by, descending }: Sort,
  { show, valueOf }: Order,
): Section[] {
  const ofRow = (row: MatrixRow) => {
    const cell = row.cells.find(({ regionId }) => regionId === by);
    return cell ? valueOf(row, cell) : null;
  };
  if (show === 'actual') return byUnit(rows, ofRow, descending);
  const kindOf = (row: MatrixRow) => (show === 'rank' ? 'rank' : row.measure);
  const groups = Map.groupBy(rows, (row) => (ofRow(row) === null ? 'none' : kindOf(row)));
  return (['rate', 'count', 'index', 'level', 'rank', 'none'] as const).flatMap((key) => {
    const members = groups.get(key);
    if (!members) return [];
    const title = WORDS.measures[key === 'none' ? NONE[show] : key];
    return [{ key, title, departmentId: null, rows: sortRows(members, ofRow, descending) }];
  });
}

/** Figures compare in their own unit alone; rows without one there come last. */
function byUnit(
  rows: readonly MatrixRow[],
  ofRow: (row: MatrixRow) => number | null,
  descending: boolean,
): Section[] {
  const groups = Map.groupBy(rows, (row) => (ofRow(row) === null ? '' : row.indicator.unit));
  const keys = [...groups.keys()].toSorted((a, b) => Number(a === '') - Number(b === ''));
  return keys.map((key) => ({
    key: key === '' ? 'none' : `unit ${key}`,
    title: key === '' ? PLACE_WORDS.noFigures : PLACE_WORDS.inUnit(key),
    departmentId: null,
    rows: sortRows(groups.get(key) ?? [], ofRow, descending),
  }));
}

const NONE = { gap: 'none', change: 'noChange', rank: 'noRank' } as const;
