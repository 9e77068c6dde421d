import type { ScorecardRow } from '#server/schemas/scorecards.ts';
import type { Status } from '#lib/format/status.ts';
import { sortRows, type Sort } from '#lib/table/sort.ts';
import { WORDS } from './words.ts';

export interface Section {
  key: string;
  /** Empty where nobody answers for the rows: they stand under no heading. */
  title: string;
  /** The department whose indicators these are; null when nobody answers for them or they are sorted. */
  departmentId: string | null;
  rows: ScorecardRow[];
}

export const SCORECARD_COLUMNS = ['target', 'actual', 'gap', 'rank'] as const;
type Column = (typeof SCORECARD_COLUMNS)[number];

/** Rows of the status, in the order of the annex under their departments, or sorted by a column. */
export function scorecardSections(
  rows: readonly ScorecardRow[],
  sort: Sort | null,
  status: Status | 'all',
): Section[] {
  const shown = status === 'all' ? rows : rows.filter((row) => row.status === status);
  const column = SCORECARD_COLUMNS.find((known) => known === sort?.by);
  return sort && column ? byColumn(shown, column, sort.descending) : byDepartment(shown);
}

function byDepartment(rows: readonly ScorecardRow[]): Section[] {
  const groups = Map.groupBy(rows, (row) => row.department?.id ?? null);
  return [...groups].map(([id, members]) => ({
    key: id ?? '',
    title: members[0]?.department?.name ?? '',
    departmentId: id,
    rows: members,
  }));
}

/** Points and enterprises do not compare: each unit is sorted by itself; rows without a value come last. */
function byColumn(rows: readonly ScorecardRow[], column: Column, descending: boolean): Section[] {
  const groups = Map.groupBy(rows, (row) => {
    if (valueOf(row, column) === null) return 'rest';
    return column === 'rank' ? 'rank' : row.indicator.unit;
  });
  const keys = [...groups.keys()].toSorted((a, b) => Number(a === 'rest') - Number(b === 'rest'));
  return keys.map((key) => ({
    key,
    title: key === 'rest' ? WORDS.rest[column] : titleOf(key),
    departmentId: null,
    rows: sortRows(groups.get(key) ?? [], (row) => valueOf(row, column), descending),
  }));
}

function titleOf(key: string): string {
  if (key === 'rank') return WORDS.ranked;
  return key === '%' ? WORDS.rates : WORDS.counts(key);
}

function valueOf(row: ScorecardRow, column: Column): number | null {
  if (column === 'target') return row.target?.low ?? row.target?.high ?? null;
  return row[column];
}
