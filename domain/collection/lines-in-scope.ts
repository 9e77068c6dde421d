import type { Dictionary } from '../dictionary.ts';
import type { PrintedLine } from '../entry/lines.ts';
import type { Scope } from '../scope.ts';
import { mayEnter } from './scope.ts';

/** The lines that someone enters; what is printed above the first of a department or indicator goes along. */
export function linesInScope(
  lines: readonly PrintedLine[],
  { scope, dictionary }: { scope: Scope | null; dictionary: Dictionary },
): PrintedLine[] {
  if (scope === null) return [...lines];
  const own: PrintedLine[] = [];
  let above: PrintedLine | null = null;
  for (const line of lines) {
    if (line.headings.length > 0) above = line;
    if (!mayEnter(scope, line.row, dictionary)) continue;
    const isUnder = above !== null && isSamePart(above, line);
    own.push({ row: line.row, headings: isUnder ? (above?.headings ?? []) : line.headings });
    above = null;
  }
  return own;
}

/** In a scorecard those of one department, in a ranking those of one indicator. */
function isSamePart({ row: a }: PrintedLine, { row: b }: PrintedLine): boolean {
  return a.departmentId === null && b.departmentId === null
    ? a.indicatorId === b.indicatorId
    : a.departmentId === b.departmentId;
}
