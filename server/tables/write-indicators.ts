import { monthsLabel, yearOf, type Period } from '#domain/period.ts';
import type { LayoutCell } from '#server/formats/sheet-layout.ts';

import { drawSheet, textCell, type Drawing } from './draw-sheet.ts';
import type { PrintedRow, WiderRank } from './types.ts';
import { markedCell, numberCell } from './write-number.ts';
import { unitLine, type Writing } from './writing.ts';

/** What scorecards and rankings have in common: title, unit, heads, lines and notes. */
export interface IndicatorSheet {
  drawing: Drawing;
  /** A line of figures, under whatever name. */
  line: (no: number | null, name: string, row: PrintedRow) => void;
  end: () => void;
}

interface Column {
  head: string;
  width: number;
  cell: (row: PrintedRow) => LayoutCell;
}

export function openIndicatorSheet(
  writing: Writing,
  table: { title: string | null; notes: readonly string[]; rows: readonly PrintedRow[] },
): IndicatorSheet {
  const { title, notes, rows } = table;
  const columns = figureColumns(rows, writing.period);
  const widths = [7, 44, ...columns.map(({ width }) => width)];
  const drawing = drawSheet(writing.sheetName, widths);
  if (title !== null) drawing.banner(title, 'title');
  const ids = rows.map(({ indicatorId }) => indicatorId);
  const unit = unitLine(writing.dictionary, ids);
  if (unit !== null) drawing.banner(unit, 'unit');
  drawing.heads(['序号', '指标名称', ...columns.map(({ head }) => head)]);
  drawing.endHeads();
  return {
    drawing,
    line: (no, name, row) =>
      drawing.row([
        noCell(no),
        textCell(name, 'name'),
        ...columns.map((column) => column.cell(row)),
      ]),
    end: () => {
      for (const note of notes) drawing.banner(note, 'note');
    },
  };
}

export function noCell(no: number | null): LayoutCell {
  return numberCell(no === null ? '' : String(no), 'number');
}

/** A column that no line has was not printed. */
function figureColumns(rows: readonly PrintedRow[], period: Period): Column[] {
  const has = (key: 'target' | 'gap' | 'rank') => rows.some((row) => row[key] !== null);
  const actual: Column = {
    head: `${monthsLabel(period, yearOf(period))}实际完成`,
    width: 18,
    cell: (row) => markedCell(row.actual, 'figure'),
  };
  const target: Column = {
    head: '目标增速',
    width: 13,
    cell: (row) => markedCell(row.target, 'figure'),
  };
  const gap: Column = {
    head: '与目标的差距',
    width: 15,
    cell: (row) => markedCell(row.gap, 'figure'),
  };
  const rank: Column = {
    head: '在全市排位',
    width: 13,
    cell: (row) => markedCell(row.rank, 'number'),
  };
  return [
    ...(has('target') ? [target] : []),
    actual,
    ...(has('gap') ? [gap] : []),
    ...(has('rank') ? [rank] : []),
    ...(['全省', '全国'] as const).flatMap((group) => widerRankColumn(rows, group) ?? []),
  ];
}

function widerRankColumn(rows: readonly PrintedRow[], group: WiderRank['group']): Column | null {
  const find = (row: PrintedRow) => row.widerRanks?.find((one) => one.group === group);
  if (!rows.some((row) => find(row) !== undefined)) return null;
  return {
    head: `${group}排位`,
    width: 13,
    cell: (row) => markedCell(find(row) ?? null, 'number'),
  };
}
