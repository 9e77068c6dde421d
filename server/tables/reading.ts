import type { Indicator } from '#domain/dictionary.ts';
import { shiftEnd, type Period } from '#domain/period.ts';
import type { Grid } from '#server/formats/grid.ts';

import { filledCells } from './cells.ts';
import { isPageFoot } from './page-foot.ts';
import { selectMissingSymbols, type MissingSymbols } from './missing.ts';
import { ownWords, type OwnWords } from './own-words.ts';
import { openProblemLog, type ProblemLog } from './problem-log.ts';
import type { PrintedCell, ReadContext } from './types.ts';

/** One sheet being read: what all readers of tables need, so that they need no more arguments. */
export interface Reading {
  grid: Grid;
  context: ReadContext;
  log: ProblemLog;
  /** What was left out by its name, for whoever reads the table to be told. */
  leftOut: PrintedCell[];
  missingSymbols: MissingSymbols;
  indicators: ReadonlyMap<string, Indicator>;
  own: OwnWords;
}

export function openReading(grid: Grid, context: ReadContext): Reading {
  const { dictionary, release } = context;
  return {
    grid: withoutPageFeet(grid),
    context,
    log: openProblemLog(grid),
    leftOut: [],
    missingSymbols: selectMissingSymbols(dictionary.missingSymbols, release?.issuer ?? null),
    indicators: new Map(dictionary.indicators.map((indicator) => [indicator.id, indicator])),
    own: ownWords(dictionary),
  };
}

/** The number of a page stands between the rows of a table that goes on, and means nothing there. */
function withoutPageFeet(grid: Grid): Grid {
  const feet = new Set([...grid.cells.keys()].filter((row) => isPageFoot(filledCells(grid, row))));
  if (feet.size === 0) return grid;
  return { ...grid, cells: grid.cells.map((cells, row) => (feet.has(row) ? [] : cells)) };
}

/** The release's months, or those by which the indicator runs ahead of them or behind. */
export function usualPeriod(reading: Reading, indicatorId: string, period: Period): Period {
  return shiftEnd(period, reading.indicators.get(indicatorId)?.periodLagMonths ?? 0);
}
