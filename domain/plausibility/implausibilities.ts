import { byPlace } from '../consequences/order.ts';
import type { Cell } from '../consequences/types.ts';
import { findFractions } from './find-fractions.ts';
import { judgeMissing } from './missing.ts';
import { judgeValue } from './out-of-range.ts';
import { findRepeats } from './repeats.ts';
import { seriesBefore } from './series.ts';
import { findShifted } from './shifted.ts';
import { IMPLAUSIBILITY_CODES, type Implausibility, type PlausibilityContext } from './types.ts';

/**
 * New values that their own series or the other regions make unlikely, each with the reason in a
 * sentence; likely slips of the hand first. `history` may hold any cells: what is later than a new
 * cell, or not comparable with it, is left aside.
 * @example implausibilities([leping 21.3], thirteenMonthsOf(leping), context)[0]?.candidate // 12.3
 */
export function implausibilities(
  newCells: readonly Cell[],
  history: readonly Cell[],
  context: PlausibilityContext,
): Implausibility[] {
  const earlier = Map.groupBy(history, keyOf);
  const seriesOf = (cell: Cell) => seriesBefore(cell, earlier.get(keyOf(cell)) ?? []);
  const place = byPlace(context.dictionary);
  const own = newCells.flatMap((cell) => {
    const indicator = context.dictionary.indicators.find(({ id }) => id === cell.indicatorId);
    if (!indicator) return [];
    const series = seriesOf(cell);
    return (
      judgeMissing(cell, indicator, series, context) ??
      judgeValue(cell, indicator, series, context) ??
      []
    );
  });
  const known = new Set(own.map(keyOfCell));
  return [
    ...own,
    ...findFractions(newCells, seriesOf, context).filter((one) => !known.has(keyOfCell(one))),
    ...findRepeats(newCells, seriesOf, context),
    ...findShifted(newCells, seriesOf, context),
  ].sort((a, b) => gravity(a) - gravity(b) || place(a, b));
}

function keyOf({ indicatorId, regionId }: Pick<Cell, 'indicatorId' | 'regionId'>): string {
  return `${indicatorId} ${regionId}`;
}

function keyOfCell(cell: Pick<Cell, 'indicatorId' | 'regionId' | 'period'>): string {
  return `${keyOf(cell)} ${cell.period.start} ${cell.period.end}`;
}

function gravity({ code }: Implausibility): number {
  return IMPLAUSIBILITY_CODES.indexOf(code);
}
