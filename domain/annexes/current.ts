import { markField } from '../note-mark.ts';
import { cellKey, figureFacts, targetFacts } from '../facts.ts';
import {
  hasPrintedRows,
  type Figure,
  type PrintedCell,
  type PrintedRow,
  type PrintedTable,
} from '../printed.ts';
import type { Actual } from '../result.ts';
import { figureText, type FigureBook, type MissingText } from './figures.ts';

/**
 * The tables with the figures and targets that were revised since they were printed. Everything else
 * stays to the letter, also where one table contradicts another.
 */
export function withCurrentFigures<T extends PrintedTable>(
  tables: readonly T[],
  book: FigureBook,
  missing: MissingText,
): T[] {
  const printed = new Map(figureFacts(tables).map(({ figure }) => [cellKey(figure), figure]));
  const targets = new Map(
    targetFacts(tables).map(({ indicatorId, regionId, text }) => [
      `${indicatorId} ${regionId}`,
      text,
    ]),
  );
  const renewFigure = (figure: Figure): Figure => {
    const current = book.cell(figure);
    const first = printed.get(cellKey(figure));
    if (!current || !first || isSame(current, first)) return figure;
    const { value, decimals, missingReason, noteMark } = current;
    const { noteMark: _, ...place } = figure;
    const text = figureText(current, missing);
    return { ...place, value, decimals, missingReason, text, ...markField(noteMark) };
  };
  const renewTarget = ({ indicatorId, regionId, target }: PrintedRow): PrintedCell | null => {
    const current = book.target(indicatorId, regionId);
    const isRevised = targets.get(`${indicatorId} ${regionId}`) !== current;
    return target && isRevised ? { ...target, text: current } : target;
  };
  return tables.map((table) => renewTable(table, renewFigure, renewTarget));
}

function renewTable<T extends PrintedTable>(
  table: T,
  figure: (figure: Figure) => Figure,
  target: (row: PrintedRow) => PrintedCell | null,
): T {
  if ('figures' in table) return { ...table, figures: table.figures.map(figure) };
  if (!hasPrintedRows(table)) return table;
  const rows = table.rows.map((row) => {
    return { ...row, actual: figure(row.actual), target: target(row) };
  });
  return { ...table, rows };
}

function isSame(a: Actual, b: Actual): boolean {
  const isSame = (key: keyof Actual) => a[key] === b[key];
  return isSame('value') && isSame('decimals') && isSame('missingReason') && isSame('noteMark');
}
