import type { Dictionary } from '../dictionary.ts';
import type { PrintedRow, RankingTable, ScorecardTable } from '../printed.ts';
import type { EntryTable } from './typed.ts';

/** A line in its place of print, with what is printed right above it. */
export interface PrintedLine {
  row: PrintedRow;
  /** 发展和改革委员会（5个）; in a ranking the indicator. */
  headings: readonly string[];
}

/** The lines of a table from top to bottom. */
export function printedLines(table: EntryTable, dictionary: Dictionary): PrintedLine[] {
  return table.kind === 'ranking'
    ? underIndicators(table, dictionary)
    : underDepartments(table, dictionary);
}

function underDepartments(
  { rows, headings }: ScorecardTable,
  { departments }: Dictionary,
): PrintedLine[] {
  const sorted = rows.toSorted((a, b) => a.actual.row - b.actual.row);
  return sorted.map((row, index) => {
    const above = sorted[index - 1]?.actual.row ?? 0;
    const between = headings.filter((one) => one.row > above && one.row < row.actual.row);
    const words = between.map(({ departmentId, declaredCount }) => {
      const name = departments.find(({ id }) => id === departmentId)?.name ?? departmentId;
      return declaredCount === null ? name : `${name}（${declaredCount}个）`;
    });
    return { row, headings: words };
  });
}

function underIndicators({ rows }: RankingTable, { indicators }: Dictionary): PrintedLine[] {
  return rows.map((row, index) => {
    const above = rows[index - 1];
    const isFirst = above?.indicatorId !== row.indicatorId || above.no !== row.no;
    const name = indicators.find(({ id }) => id === row.indicatorId)?.name ?? row.indicatorId;
    return { row, headings: isFirst ? [name] : [] };
  });
}
