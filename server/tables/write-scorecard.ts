import { isHeading, printedOrder } from '#domain/printed-order.ts';
import type { SheetLayout } from '#server/formats/sheet-layout.ts';

import type { DepartmentHeading, ScorecardTable } from './types.ts';
import { openIndicatorSheet } from './write-indicators.ts';
import { nameOf, type Writing } from './writing.ts';

/** 附件1 to 附件7: lines of figures, department headings between them. */
export function writeScorecard(table: ScorecardTable, writing: Writing): SheetLayout {
  const { indicators, departments } = writing.dictionary;
  const sheet = openIndicatorSheet(writing, table);
  for (const line of printedOrder(table)) {
    if (isHeading(line)) {
      sheet.drawing.banner(headingText(nameOf(departments, line.departmentId), line), 'department');
    } else {
      sheet.line(line.no, nameOf(indicators, line.indicatorId), line);
    }
  }
  sheet.end();
  return sheet.drawing.layout();
}

function headingText(name: string, { declaredCount }: DepartmentHeading): string {
  return declaredCount === null ? name : `${name}（${declaredCount}个）`;
}
