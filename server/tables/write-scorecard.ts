import type { SheetLayout } from '#server/formats/sheet-layout.ts';

import type { DepartmentHeading, PrintedRow, ScorecardTable } from './types.ts';
import { openIndicatorSheet } from './write-indicators.ts';
import { nameOf, type Writing } from './writing.ts';

/** 附件1 to 附件7: lines of figures, department headings between them. */
export function writeScorecard(table: ScorecardTable, writing: Writing): SheetLayout {
  const { indicators, departments } = writing.dictionary;
  const sheet = openIndicatorSheet(writing, table);
  for (const line of inPrintedOrder(table)) {
    if ('indicatorId' in line) sheet.line(line.no, nameOf(indicators, line.indicatorId), line);
    else
      sheet.drawing.banner(headingText(nameOf(departments, line.departmentId), line), 'department');
  }
  sheet.end();
  return sheet.drawing.layout();
}

function inPrintedOrder({
  rows,
  headings,
}: ScorecardTable): readonly (PrintedRow | DepartmentHeading)[] {
  const rowOf = (line: PrintedRow | DepartmentHeading) =>
    'indicatorId' in line ? line.actual.row : line.row;
  return [...headings, ...rows].sort((a, b) => rowOf(a) - rowOf(b));
}

function headingText(name: string, { declaredCount }: DepartmentHeading): string {
  return declaredCount === null ? name : `${name}（${declaredCount}个）`;
}
