import { cellKey } from '../facts.ts';
import { yearOf } from '../period.ts';
import type { FreeTable } from '../printed.ts';
import { moveHead } from './move-rows.ts';
import { blankFigure, isLasting, moveIndicatorPeriod, moveText, type Moving } from './moving.ts';

/** A sheet in any layout, a release later: its figures blank over their new months, its places gone. */
export function moveFreeTable(table: FreeTable, moving: Moving): FreeTable {
  const year = yearOf(moving.move.to);
  const figures = table.figures
    .filter((one) => isLasting(moving, one))
    .map((one) => blankFigure(moving, one, moveIndicatorPeriod(moving, one)));
  return {
    ...table,
    ...moveHead(table, moving),
    notes: table.notes.map((note) => moveText(moving, note)),
    year,
    // Two months in a row may become one over the end of a year.
    figures: [...new Map(figures.map((one) => [cellKey(one), one])).values()],
    targets: table.targets.filter((one) => one.year === year && isLasting(moving, one)),
    ranks: [],
  };
}
