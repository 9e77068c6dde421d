import type { Indicator } from '#domain/dictionary.ts';
import { ownUnit } from '#domain/unit.ts';

import { cellAt } from './cells.ts';
import { convertedUnit, differingUnit, judgeUnits } from './check-unit.ts';
import { readFigureNumber } from './figure-number.ts';
import { fitTarget } from './fit-target.ts';
import type { IndicatorColumn } from './indicator-header.ts';
import { meantByUnit, ofIndicator } from './meant-by-unit.ts';
import type { Reading } from './reading.ts';
import {
  readTableUnits,
  unitsFor,
  type HeadRows,
  type SeenUnit,
  type TableUnits,
} from './seen-unit.ts';
import type { Figure, PrintedCell, PrintedRow } from './types.ts';
import { splitUnit, unitsOfCell } from './unit-words.ts';

type Columns = ReadonlyMap<IndicatorColumn, number>;

/**
 * The rows of a scorecard or ranking with every figure in its indicator's unit: amounts in a multiple
 * of it are converted, with a warning; a figure in another unit is an error on its cell.
 */
export function fitRowUnits(
  reading: Reading,
  header: HeadRows,
  columns: Columns,
  rows: readonly PrintedRow[],
): PrintedRow[] {
  const table = readTableUnits(reading.grid, header);
  const unitColumn = findUnitColumn(reading, header, columns);
  const names = nameCells(reading, columns, rows);
  return rows.map((printed) => {
    const named = reading.indicators.get(printed.indicatorId);
    if (named === undefined) return printed;
    const at = printed.actual.row - 1;
    const unit = unitColumn === null ? null : cellAt(reading.grid, at, unitColumn);
    const place = { row: at, name: names.get(printed) ?? null, unit };
    const seenBy = (one: Indicator) =>
      unitsFor(table, { ...place, column: printed.actual.column - 1 }, one);
    const indicator = meantByUnit(reading, { rows, row: printed, named, seenBy });
    const row = indicator === named ? printed : ofIndicator(printed, indicator);
    const seenAt = (column: number) => unitsFor(table, { ...place, column }, indicator);
    const ofActual = seenAt(row.actual.column - 1);
    const actual = fitFigure(reading, row.actual, indicator, ofActual);
    const seenFor = (cell: PrintedCell) => {
      // What is wrong with the figure is said once, not thrice.
      if (actual === null) return [];
      const own = seenAt(cell.column - 1);
      // Heads of targets and gaps often leave the unit to the head of the figures.
      return own.some(({ at }) => at === 'head') ? own : ofActual;
    };
    const { target, gap } = row;
    return {
      ...row,
      actual: actual ?? row.actual,
      target: target && fitTarget(reading.log, target, indicator, seenFor(target)),
      gap: gap && (fitCell(reading, gap, indicator, seenFor(gap)) ?? gap),
    };
  });
}

/** The figures of a table without names in its rows. */
export function fitFigureUnits(
  reading: Reading,
  header: HeadRows,
  figures: readonly Figure[],
): Figure[] {
  const table = readTableUnits(reading.grid, header);
  return figures.map((figure) => {
    const indicator = reading.indicators.get(figure.indicatorId);
    if (indicator === undefined) return figure;
    const seen = unitsForFigure(table, figure, indicator);
    // Each of these tables holds figures of one kind, for which the line over it is meant.
    return fitFigure(reading, figure, indicator, seen, { isMixed: false }) ?? figure;
  });
}

function unitsForFigure(table: TableUnits, { row, column }: Figure, indicator: Indicator) {
  return unitsFor(table, { row: row - 1, column: column - 1, name: null, unit: null }, indicator);
}

/** Null (and an error) when it is in another unit. */
function fitFigure(
  reading: Reading,
  figure: Figure,
  indicator: Indicator,
  seen: readonly SeenUnit[],
  table: { isMixed?: boolean } = {},
): Figure | null {
  if (figure.value === null) return figure;
  const cell = fitCell(reading, figure, indicator, seen, table);
  return cell === null || cell.text === figure.text
    ? cell
    : { ...cell, ...readFigureNumber(cell.text) };
}

/** A number in its indicator's unit, without the unit behind it; words stay as they are. Null: in another. */
function fitCell<Cell extends PrintedCell>(
  reading: Reading,
  cell: Cell,
  indicator: Indicator,
  seen: readonly SeenUnit[],
  table: { isMixed?: boolean } = {},
): Cell | null {
  const number = readFigureNumber(cell.text);
  if (number === null) return cell;
  const own = splitUnit(cell.text);
  const nearest: readonly SeenUnit[] =
    own === null ? seen : [{ at: 'cell', units: [own.unit], cell }];
  const verdict = judgeUnits(nearest, indicator, number, table);
  switch (verdict.kind) {
    case 'fits':
      // What numbers are read with anyway (7.5%) is kept as printed.
      return own === null || /[%％]/u.test(cell.text) ? cell : { ...cell, text: own.text };
    case 'differs':
      reading.log.error('other-unit', cell, differingUnit(cell, verdict.seen, indicator));
      return null;
    case 'converts': {
      const words = convertedUnit(cell, verdict.seen, indicator, verdict.number);
      reading.log.warn('converted-unit', cell, words);
      const { value, decimals } = verdict.number;
      return { ...cell, text: value.toFixed(decimals) };
    }
    default:
      return verdict satisfies never;
  }
}

/** 单位 may also be the office that answers: a column without any unit is none of units. */
function findUnitColumn(
  { grid, indicators }: Reading,
  { lastRow }: HeadRows,
  columns: Columns,
): number | null {
  const column = columns.get('unit');
  if (column === undefined) return null;
  const own = new Set([...indicators.values()].map(({ unit }) => ownUnit(unit).word));
  const isUnit = (text: string) =>
    text !== '' && (unitsOfCell(text).length > 0 || own.has(ownUnit(text).word));
  const rows = grid.cells.slice(lastRow + 1);
  return rows.some((cells) => isUnit((cells[column] ?? '').trim())) ? column : null;
}

/** The cell that names each row's indicator: its own, or in a ranking the last one above it. */
function nameCells(
  { grid, context }: Reading,
  columns: Columns,
  rows: readonly PrintedRow[],
): ReadonlyMap<PrintedRow, PrintedCell> {
  const column = columns.get('name') ?? -1;
  const found = new Map<PrintedRow, PrintedCell>();
  const last = new Map<string, PrintedCell>();
  let next = 0;
  for (const row of rows.toSorted((a, b) => a.actual.row - b.actual.row)) {
    for (; next < row.actual.row; next += 1) {
      const cell = cellAt(grid, next, column);
      const id = cell.text === '' ? null : context.names.indicator(cell.text);
      if (id !== null) last.set(id, cell);
    }
    const cell = last.get(row.indicatorId);
    if (cell !== undefined) found.set(row, cell);
  }
  return found;
}
