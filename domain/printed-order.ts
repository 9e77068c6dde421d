import type { DepartmentHeading, PrintedRow, ScorecardTable } from './printed.ts';

export type PrintedLine = PrintedRow | DepartmentHeading;

/**
 * The lines of a scorecard and its headings, from top to bottom. The lines of a corrected table come
 * from several sheets: there a heading stands over the first line of its department, wherever that one
 * stood in its own sheet.
 */
export function printedOrder({ rows: all, headings }: ScorecardTable): readonly PrintedLine[] {
  const isCorrected = all.some(isKept);
  const rows = isCorrected ? all : all.toSorted((a, b) => a.actual.row - b.actual.row);
  const after = isCorrected ? byDepartment(rows) : byPlace(rows);
  const lines: PrintedLine[] = [];
  let next = 0;
  for (const heading of headings) {
    const end = after(heading);
    lines.push(...rows.slice(next, end), heading);
    next = Math.max(next, end);
  }
  return [...lines, ...rows.slice(next)];
}

export function isHeading(line: PrintedLine): line is DepartmentHeading {
  return !('indicatorId' in line);
}

function isKept({ actual, target, gap, rank }: PrintedRow): boolean {
  return [actual, target, gap, rank].some((cell) => cell?.from !== undefined);
}

/** How many lines stand above a heading. */
type CountAbove = (heading: DepartmentHeading) => number;

const byPlace =
  (rows: readonly PrintedRow[]): CountAbove =>
  (heading) =>
    rows.filter(({ actual }) => actual.row < heading.row).length;

/** A department without lines has its heading where the one before it ends. */
function byDepartment(rows: readonly PrintedRow[]): CountAbove {
  let above = 0;
  return ({ departmentId }) => {
    const first = rows.findIndex((row) => row.departmentId === departmentId);
    const last = rows.findLastIndex((row) => row.departmentId === departmentId);
    const at = first < 0 ? above : first;
    above = Math.max(above, last + 1);
    return at;
  };
}
