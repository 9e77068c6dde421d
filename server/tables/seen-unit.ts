import type { Indicator } from '#domain/dictionary.ts';
import { foldText } from '#domain/fold.ts';
import { PERCENT, ownUnit, type Unit } from '#domain/unit.ts';
import type { Grid } from '#server/formats/grid.ts';

import { cellAt, filledCells } from './cells.ts';
import { isUnitLine } from './text.ts';
import type { PrintedCell } from './types.ts';
import { unitsBehind, unitsOfCell, unitsOfLine, unitsOfName } from './unit-words.ts';

/** A unit that stands somewhere over, beside or behind a figure, and where. */
export interface SeenUnit {
  at: 'cell' | 'row' | 'name' | 'head' | 'line';
  /** Several where a line names those of all rows; empty: a unit that nobody knows. */
  units: readonly Unit[];
  cell: PrintedCell;
}

/** The rows of heads; `parts` is what stands over a column, heads over several columns included. */
export interface HeadRows {
  firstRow: number;
  lastRow: number;
  heads?: readonly { column: number; parts: readonly PrintedCell[] }[];
}

/** Where a table says in what units its figures are. Rows count from 0. */
export interface TableUnits {
  grid: Grid;
  header: HeadRows;
  /** Those over the heads; a title's where no line says it. */
  above: SeenUnit | null;
  /** 单位：万元 between the rows: for those under it. */
  between: ReadonlyMap<number, SeenUnit>;
}

export function readTableUnits(grid: Grid, header: HeadRows): TableUnits {
  const { firstRow, lastRow } = header;
  const lines: SeenUnit[] = [];
  const titles: SeenUnit[] = [];
  const between = new Map<number, SeenUnit>();
  for (const [row] of grid.cells.entries()) {
    if (row > lastRow && !isUnitLine(filledCells(grid, row)[0]?.text ?? '')) continue;
    for (const cell of filledCells(grid, row)) {
      const units = unitsOfLine(cell.text);
      if (units === null) {
        const behind = row < firstRow ? [...unitsBehind(cell.text), ...unitsOfCell(cell.text)] : [];
        if (behind.length > 0) titles.push({ at: 'line', units: behind, cell });
      } else if (row <= lastRow) lines.push({ at: 'line', units, cell });
      else between.set(row, { at: 'line', units, cell });
    }
  }
  const [first] = lines.length > 0 ? lines : titles;
  const above = first && { ...first, units: (lines.length > 0 ? lines : titles).flatMap(all) };
  return { grid, header, above: above ?? null, between };
}

const all = ({ units }: SeenUnit) => units;

/** What stands in the row of a figure. */
export interface UnitPlace {
  /** Counted from 0. */
  row: number;
  column: number;
  name: PrintedCell | null;
  /** In the column of units, where there is one. */
  unit: PrintedCell | null;
}

const GROWTH = /增速|增长|增幅|同比|环比|涨跌|±/u;
const RATE_NAME = /增速|增幅|增长(?:率|速度)?$|率$|比重$|占比$/u;

/**
 * The units that hold for a figure, the nearest first; all of them must fit. Words that say by
 * themselves in what a figure is (同比增长, …率) keep the table's unit off.
 */
export function unitsFor(table: TableUnits, place: UnitPlace, indicator: Indicator): SeenUnit[] {
  const heads = headsOf(table, place.column);
  const head = headUnit(heads);
  const isRate = ownUnit(indicator.unit).base === PERCENT;
  const isGrowth = isRate && heads.some(({ text }) => GROWTH.test(text));
  // 指标, 计量单位 亿元, 完成, 同比增长: the unit of the row is not that of its growth.
  if (isGrowth) return head === null ? [] : [head];
  const row = rowUnit(place, indicator);
  if (row !== null) return [row];
  const name = nameUnit(place);
  // Rows in 家 are usual in a table of %: the head that says so is not meant for them.
  if (name !== null) return head === null || isPercent(head) ? [name] : [name, head];
  const line = lineBetween(table, place.row);
  if (line !== null) return [line];
  if (head !== null) return [head];
  return isNamedRate(indicator, place.name?.text ?? '') || table.above === null
    ? []
    : [table.above];
}

/** Whether a name says by itself that its figures are percentages. */
export function isNamedRate({ unit }: Indicator, name: string): boolean {
  return ownUnit(unit).base === PERCENT && RATE_NAME.test(foldText(name));
}

/** The lowest first. */
function headsOf({ grid, header }: TableUnits, column: number): PrintedCell[] {
  const { firstRow, lastRow, heads = [] } = header;
  const rows = Array.from({ length: lastRow - firstRow + 1 }, (_, index) => lastRow - index);
  const own = rows.map((row) => cellAt(grid, row, column)).filter(({ text }) => text !== '');
  const over = heads.find((head) => head.column === column)?.parts ?? [];
  return [...own, ...over.toReversed()];
}

/** The lowest counts: a row of units stands under the heads. */
function headUnit(heads: readonly PrintedCell[]): SeenUnit | null {
  const seen = heads.map((cell): SeenUnit => {
    const whole = unitsOfCell(cell.text);
    return { at: 'head', units: whole.length > 0 ? whole : unitsBehind(cell.text), cell };
  });
  return seen.find(({ units }) => units.length > 0) ?? null;
}

/** Blank where the column says nothing of this row. */
function rowUnit({ unit }: UnitPlace, indicator: Indicator): SeenUnit | null {
  if (unit === null || foldText(unit.text).replaceAll(/[-—/]/gu, '') === '') return null;
  const own = ownUnit(indicator.unit);
  const units = ownUnit(unit.text).word === own.word ? [own] : unitsOfCell(unit.text);
  return { at: 'row', units, cell: unit };
}

function nameUnit({ name }: UnitPlace): SeenUnit | null {
  const units = name === null ? [] : unitsOfName(name.text);
  return name === null || units.length === 0 ? null : { at: 'name', units, cell: name };
}

function lineBetween({ between }: TableUnits, row: number): SeenUnit | null {
  let nearest: SeenUnit | null = null;
  for (const [at, line] of between) if (at < row) nearest = line;
  return nearest;
}

function isPercent({ units }: SeenUnit): boolean {
  return units.every(({ base }) => base === PERCENT);
}
