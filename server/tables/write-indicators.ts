import { findById } from '#domain/find-by-id.ts';
import { officeOf, officeWhole } from '#domain/office.ts';
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
  const columns = writing.isToFillIn
    ? columnsToFillIn(rows, writing)
    : figureColumns(rows, writing);
  const widths = [7, 44, ...columns.map(({ width }) => width)];
  const drawing = drawSheet(writing.sheetName, widths);
  if (title !== null) drawing.banner(title, 'title');
  const ids = rows.map(({ indicatorId }) => indicatorId);
  const unit = writing.isToFillIn ? null : unitLine(writing.dictionary, ids);
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

function actualColumn(period: Period): Column {
  return {
    head: `${monthsLabel(period, yearOf(period))}实际完成`,
    width: 18,
    cell: (row) => markedCell(row.actual, 'figure'),
  };
}

function targetColumn(): Column {
  return { head: '目标增速', width: 13, cell: (row) => markedCell(row.target, 'figure') };
}

/** A column that no line has was not printed. */
function figureColumns(rows: readonly PrintedRow[], { dictionary, period }: Writing): Column[] {
  const has = (key: 'target' | 'gap' | 'rank') => rows.some((row) => row[key] !== null);
  const [target, actual] = [targetColumn(), actualColumn(period)];
  const gap: Column = {
    head: '与目标的差距',
    width: 15,
    cell: (row) => markedCell(row.gap, 'figure'),
  };
  const rank: Column = {
    head: `在${officeWhole(officeOf(dictionary)).zh}排位`,
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

/** Target and figure of each line beside its unit; what else there is follows from them. */
function columnsToFillIn(rows: readonly PrintedRow[], writing: Writing): readonly Column[] {
  const { indicators } = writing.dictionary;
  const unit: Column = {
    head: '计量单位',
    width: 11,
    cell: ({ indicatorId }) => textCell(findById(indicators, indicatorId)?.unit ?? '', 'number'),
  };
  const open = (column: Column, formatOf: (row: PrintedRow) => string | null): Column => ({
    ...column,
    cell: (row) => {
      const cell = column.cell(row);
      return cell.value === null ? { ...cell, numberFormat: formatOf(row) } : cell;
    },
  });
  const decimalsOf = (row: PrintedRow) => findById(indicators, row.indicatorId)?.decimals ?? 0;
  const [target, actual] = [targetColumn(), actualColumn(writing.period)];
  return [
    unit,
    // A text: a spreadsheet takes 8-9 for a day in August.
    ...(rows.some((row) => row.target !== null) ? [open(target, () => '@')] : []),
    open(actual, (row) => writtenDecimals(decimalsOf(row))),
  ];
}

/** Shows all decimals that are written, and the usual ones at least: 10 as 10.0, 8.15 as 8.15. */
function writtenDecimals(usual: number): string | null {
  return usual === 0 ? null : `0.${'0'.repeat(usual)}${'#'.repeat(8)}`;
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
