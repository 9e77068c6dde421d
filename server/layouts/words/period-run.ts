import { readPeriodCell, type PeriodCell } from './period-cell.ts';

/**
 * What the cells of one column or row of times mean together, in their order: 2016.1 behind 2016.09 is
 * October, a month without a year is of the year before it, and January after December of the next.
 * Null where a cell is no time, and for blanks.
 */
export function readPeriodRun(texts: readonly string[]): (PeriodCell | null)[] {
  return texts.map((text) => readPeriodCell(text)[0] ?? null);
}
