import type { Dictionary } from '../dictionary.ts';
import { isHeading, printedOrder } from '../printed-order.ts';
import type { PrintedRow, RankingTable, ScorecardTable } from '../printed.ts';
import { quoted, type Said } from '../said.ts';
import { sayName } from '../said-names.ts';
import type { EntryTable } from './typed.ts';

/** A line in its place of print, with what is printed right above it. */
export interface PrintedLine {
  row: PrintedRow;
  /** 发展和改革委员会（5个）; in a ranking the indicator. */
  headings: readonly Said[];
}

/** The lines of a table from top to bottom. */
export function printedLines(table: EntryTable, dictionary: Dictionary): PrintedLine[] {
  return table.kind === 'ranking'
    ? underIndicators(table, dictionary)
    : underDepartments(table, dictionary);
}

function underDepartments(table: ScorecardTable, { departments }: Dictionary): PrintedLine[] {
  const lines: PrintedLine[] = [];
  let headings: Said[] = [];
  for (const line of printedOrder(table)) {
    if (isHeading(line)) {
      const { departmentId, declaredCount } = line;
      const department = departments.find(({ id }) => id === departmentId);
      const name = department ? sayName(department) : quoted(departmentId);
      headings.push(declaredCount === null ? name : withCount(name, declaredCount));
    } else {
      lines.push({ row: line, headings });
      headings = [];
    }
  }
  return lines;
}

const withCount = ({ zh, en }: Said, count: number): Said => ({
  zh: `${zh}（${count}个）`,
  en: `${en} (${count})`,
});

function underIndicators({ rows }: RankingTable, { indicators }: Dictionary): PrintedLine[] {
  return rows.map((row, index) => {
    const above = rows[index - 1];
    const isFirst = above?.indicatorId !== row.indicatorId || above.no !== row.no;
    const indicator = indicators.find(({ id }) => id === row.indicatorId);
    const name = indicator ? sayName(indicator) : quoted(row.indicatorId);
    return { row, headings: isFirst ? [name] : [] };
  });
}
