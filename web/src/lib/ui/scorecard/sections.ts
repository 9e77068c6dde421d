import type { ScorecardRow } from '#server/schemas/scorecards.ts';
import type { Status } from '#lib/format/status.ts';
import { sortRows, type Sort } from '#lib/table/sort.ts';

/** Rows of one status. */
export interface Section {
  status: Status;
  rows: ScorecardRow[];
}

/** What is missed first; what no target says of stands apart at the end. */
const ORDER = ['unmet', 'met', 'missing', 'no-target'] as const satisfies readonly Status[];

/** What the lines of a section can be sorted by, other than how far they are from their target. */
const SORTS = ['department', 'actual', 'gap', 'rank'] as const;
type Column = (typeof SORTS)[number];

/**
 * Rows by status, in each the farthest below its target first: by typical gaps, so that points of
 * different indicators compare. A column of the table sorts within the statuses.
 */
export function scorecardSections(rows: readonly ScorecardRow[], sort: Sort | null): Section[] {
  const column = SORTS.find((known) => known === sort?.by);
  const descending = sort?.descending ?? false;
  return ORDER.flatMap((status) => {
    const members = rows.filter((row) => row.status === status);
    if (members.length === 0) return [];
    const sorted =
      column === undefined
        ? fromFarthest(members)
        : sortRows(members, (row) => valueOf(row, column), descending);
    return [{ status, rows: sorted }];
  });
}

/** What has no typical gap comes last, by the plain one. */
export function fromFarthest(rows: readonly ScorecardRow[]): ScorecardRow[] {
  const byGap = sortRows(rows, (row) => towards(row, row.gap), false);
  return sortRows(byGap, (row) => towards(row, row.gapRatio), false);
}

/** Short of the target below nil, whichever way is better. */
function towards({ status }: ScorecardRow, value: number | null): number | null {
  if (value === null) return null;
  return status === 'unmet' ? -Math.abs(value) : Math.abs(value);
}

function valueOf(row: ScorecardRow, column: Column): number | string | null {
  // Departments stand in the order of the annex.
  return column === 'department' ? row.no : row[column];
}

/** Growth and indices are held against one line; what is counted is not. */
export const isRate = ({ measure }: Pick<ScorecardRow, 'measure'>) =>
  measure === 'rate' || measure === 'index';
