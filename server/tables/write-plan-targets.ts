import type { LayoutCell, SheetLayout } from '#server/formats/sheet-layout.ts';

import { drawSheet, textCell } from './draw-sheet.ts';
import type { PlanTable, PlanTarget } from './types.ts';
import { markedCell, numberCell } from './write-number.ts';
import { nameOf, type Writing } from './writing.ts';

interface Column {
  head: string;
  width: number;
  cell: (target: PlanTarget, writing: Writing) => LayoutCell;
}

const COLUMNS: readonly Column[] = [
  { head: '文号', width: 24, cell: ({ docNo }) => textCell(docNo, 'name') },
  { head: '成文日期', width: 13, cell: ({ signedOn }) => textCell(signedOn, 'number') },
  { head: '文件', width: 36, cell: ({ plan }) => textCell(plan, 'name') },
  { head: '领域', width: 14, cell: ({ field }) => textCell(field, 'name') },
  { head: '指标名称', width: 36, cell: ({ indicatorName }) => textCell(indicatorName, 'name') },
  {
    head: '地区',
    width: 14,
    cell: ({ regionId }, { dictionary }) => textCell(nameOf(dictionary.regions, regionId), 'name'),
  },
  { head: '单位', width: 10, cell: ({ unit }) => textCell(unit, 'number') },
  { head: '基期', width: 8, cell: ({ baseYear }) => numberCell(yearText(baseYear), 'number') },
  { head: '基期值', width: 12, cell: (target) => numberCell(baseText(target), 'figure') },
  { head: '目标年', width: 8, cell: ({ year }) => numberCell(yearText(year), 'number') },
  {
    head: '目标原文',
    width: 24,
    cell: ({ targetText: text, ...target }) => markedCell({ ...target, text }, 'figure'),
  },
];

/** Targets of plans, a line each. */
export function writePlanTargets(
  { title, notes, targets }: PlanTable,
  writing: Writing,
): SheetLayout {
  const drawing = drawSheet(
    writing.sheetName,
    COLUMNS.map(({ width }) => width),
  );
  if (title !== null) drawing.banner(title, 'title');
  drawing.heads(COLUMNS.map(({ head }) => head));
  drawing.endHeads();
  for (const target of targets) drawing.row(COLUMNS.map(({ cell }) => cell(target, writing)));
  for (const note of notes) drawing.banner(note, 'note');
  return drawing.layout('landscape');
}

function yearText(year: number | null): string {
  return year === null ? '' : String(year);
}

function baseText({ baseValue, baseDecimals }: PlanTarget): string {
  return baseValue === null ? '' : baseValue.toFixed(baseDecimals ?? 0);
}
