import { foldText } from '#domain/fold.ts';
import type { Grid } from '#server/formats/grid.ts';

import { filledCells } from './cells.ts';
import { findPeriod, type PrintedPeriod } from './printed-period.ts';
import { isNote, isUnitLine } from './text.ts';
import type { PrintedCell } from './types.ts';

/** What stands above a table's heads. */
export interface Title {
  /** The title, its lines joined, at the place of the first; null where there is none. */
  cell: PrintedCell | null;
  text: string;
  period: PrintedPeriod | null;
  notes: readonly PrintedCell[];
}

/** `defaultYear` is for titles that name months alone: 景德镇市5-7月份CPI指数. */
export function readTitle(grid: Grid, headerRow: number, defaultYear: number | null): Title {
  const cells = grid.cells.slice(0, headerRow).flatMap((_, row) => filledCells(grid, row));
  const lines = cells.filter(({ text }) => !isUnitLine(text) && !isAnnexNumber(text));
  const notes = lines.filter(({ text }) => isNote(text));
  const parts = lines.filter(({ text }) => !isNote(text));
  const text = parts.map((part) => part.text).join('');
  const [first] = parts;
  return {
    cell: first === undefined ? null : { ...first, text },
    text,
    period: findPeriod(text, defaultYear),
    notes,
  };
}

/** 附件1 on a line of its own. */
export function isAnnexNumber(text: string): boolean {
  return /^附[件表]?\d*-?\d*[:：]?$/u.test(foldText(text));
}
