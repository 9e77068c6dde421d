import type { Cell } from '../consequences/types.ts';
import { monthsFrom, shiftMonth, type Period } from '../period.ts';
import { isToDate } from '../period-span.ts';

/** A cell that has a value. */
export interface Valued extends Cell {
  value: number;
}

export function isValued(cell: Cell): cell is Valued {
  return cell.value !== null;
}

/**
 * What came before a cell in its own series, oldest first: same indicator and region, and months of
 * the same kind. Cumulative figures are never set beside those of single months.
 */
export function seriesBefore(cell: Cell, history: readonly Cell[]): Cell[] {
  const earlier = history
    .filter(
      (one) =>
        one.indicatorId === cell.indicatorId &&
        one.regionId === cell.regionId &&
        one.period.end < cell.period.end,
    )
    .sort((a, b) => (a.period.end < b.period.end ? -1 : 1));
  const kind = kindOf(cell.period);
  const kinds = new Set(earlier.map((one) => kindOf(one.period)).filter((one) => one !== JANUARY));
  if (kind === JANUARY) {
    return kinds.size > 1 ? earlier.filter((one) => kindOf(one.period) === JANUARY) : earlier;
  }
  const isAlone = [...kinds].every((one) => one === kind);
  const fits = (one: string) => one === kind || (isAlone && one === JANUARY);
  return earlier.filter((one) => fits(kindOf(one.period)));
}

/** January alone may be the month or the year to date: what stands around it tells. */
const JANUARY = 'january';

function kindOf(period: Period): string {
  const months = monthsFrom(period.start, period.end) + 1;
  if (!isToDate(period)) return `${months} months`;
  return months === 1 ? JANUARY : 'to date';
}

/** Two neighbours in a series. */
export interface Step {
  from: Valued;
  to: Valued;
}

/**
 * Each value with the one printed before it; what runs from January starts anew each year, as the
 * first months of a year tell little of the last ones.
 */
export function stepsOf(series: readonly Cell[]): Step[] {
  const values = series.filter(isValued);
  return values.flatMap((to, index) => {
    const from = values[index - 1];
    return from && isNeighbour(from, to) ? [{ from, to }] : [];
  });
}

/** From the value printed before a cell to the cell; null: there is none beside it. */
export function lastStep(series: readonly Cell[], to: Valued): Step | null {
  const from = series.findLast(isValued);
  return from && isNeighbour(from, to) ? { from, to } : null;
}

function isNeighbour(from: Cell, to: Cell): boolean {
  const isNewYear = from.period.end.slice(0, 4) !== to.period.end.slice(0, 4);
  return !(isNewYear && (isRunning(from) || isRunning(to)));
}

function isRunning({ period }: Cell): boolean {
  return kindOf(period) === 'to date';
}

/** Each value with that of the same months a year before. */
export function yearStepsOf(series: readonly Cell[]): Step[] {
  const values = series.filter(isValued);
  const byEnd = new Map(values.map((one) => [one.period.end, one]));
  return values.flatMap((to) => {
    const from = byEnd.get(shiftMonth(to.period.end, -12));
    return from ? [{ from, to }] : [];
  });
}

/** From the value of the same months a year before a cell to the cell; null: there is none. */
export function lastYearStep(series: readonly Cell[], to: Valued): Step | null {
  const end = shiftMonth(to.period.end, -12);
  const from = series.filter(isValued).findLast((one) => one.period.end === end);
  return from ? { from, to } : null;
}

/** How many months lie between the ends of a step. */
export function strideOf({ from, to }: Step): number {
  return monthsFrom(from.period.end, to.period.end);
}
