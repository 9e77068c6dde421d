import { readPeriodCell, type PeriodCell } from './period-cell.ts';

/** A time as it is meant among its neighbours. */
export interface RunPeriod extends PeriodCell {
  /** False: its neighbours leave another month or year open. */
  isSure: boolean;
}

type Way = 1 | -1;
type Readings = readonly PeriodCell[];

/**
 * What the cells of one column or row of times mean together, in their order: 2016.1 behind 2016.9 is
 * October, a month without a year is of the year above it, and January behind December of the next.
 * Null where a cell is no time, and for blanks.
 * @example readPeriodRun(['2019年11月', '12月', '1月']).at(-1)?.year // 2020
 */
export function readPeriodRun(texts: readonly string[]): (RunPeriod | null)[] {
  const readings = texts.map((text) => readPeriodCell(text));
  const places = readings.flatMap((cells, index) => (cells.length > 0 ? [index] : []));
  const run = settle(
    places.map((index) => readings[index] ?? []),
    places.map((index) => /\d{4}\.0\d/u.test(texts[index] ?? '')).includes(true),
  );
  const settled = new Map(places.map((place, index) => [place, run[index] ?? null]));
  return texts.map((_, index) => settled.get(index) ?? null);
}

function settle(run: readonly Readings[], isPadded: boolean): RunPeriod[] {
  const chosen = chooseMonths(run, isPadded);
  const way = wayOf(chosen);
  return withYearsBefore(withYears(chosen, way), way);
}

/** 2016.1: the one that goes on where its neighbours are; where months are written 01, October. */
function chooseMonths(run: readonly Readings[], isPadded: boolean): RunPeriod[] {
  const sure = run.map((cells) => (cells.length === 1 ? orderOf(cells[0]) : null));
  const up = countSteps(sure.filter((order) => order !== null)) >= 0;
  return run.flatMap((cells, index): RunPeriod[] => {
    const [first, second] = cells;
    if (first === undefined) return [];
    if (second === undefined) return [{ ...first, isSure: true }];
    if (isPadded) return [{ ...second, isSure: true }];
    const [before, behind] = [nearest(sure, index, -1), nearest(sure, index, 1)];
    const fits = cells.filter((one) =>
      liesBetween(orderOf(one), up ? before : behind, up ? behind : before),
    );
    const beside = fits.filter(
      (one) => isBeside(orderOf(one), before) || isBeside(orderOf(one), behind),
    );
    const best = beside.length === 1 ? beside : fits;
    return [{ ...(best[0] ?? first), isSure: best.length === 1 }];
  });
}

/** Months since year 0; a month without a year has no order among years. */
function orderOf(cell: PeriodCell | undefined): number | null {
  if (cell?.year == null || cell.months === null) return null;
  return (cell.endYear ?? cell.year) * 12 + cell.months.to;
}

function nearest(orders: readonly (number | null)[], from: number, way: Way): number | null {
  for (let index = from + way; index >= 0 && index < orders.length; index += way) {
    const order = orders[index];
    if (order != null) return order;
  }
  return null;
}

function liesBetween(order: number | null, low: number | null, high: number | null): boolean {
  return order !== null && (low === null || low < order) && (high === null || order < high);
}

function isBeside(order: number | null, neighbour: number | null): boolean {
  return order !== null && neighbour !== null && Math.abs(order - neighbour) === 1;
}

function countSteps(orders: readonly number[]): number {
  return orders.reduce(
    (sum, order, index) => sum + Math.sign(order - (orders[index - 1] ?? order)),
    0,
  );
}

/** Whether times go forward or back: most steps count, those over the end of a year too. */
function wayOf(run: readonly RunPeriod[]): Way {
  const lasts = run.flatMap(({ months }) => months?.to ?? []);
  const years = run.flatMap(({ year }) => year ?? []);
  const steps = countSteps(years);
  return (steps === 0 ? countSteps(lasts) : steps) < 0 ? -1 : 1;
}

/** Those without a year are of the year before them, or of the next where one begins. */
function withYears(run: readonly RunPeriod[], way: Way): RunPeriod[] {
  let year: number | null = null;
  let before: RunPeriod | null = null;
  let yearsAlone = 0;
  return run.map((cell) => {
    const dated: RunPeriod =
      cell.year === null && year !== null ? datedBy(cell, before, year, way) : cell;
    // Annual figures, and then the months of a year that is not named.
    const isSure = dated.isSure && (cell.year !== null || yearsAlone < 2);
    if (cell.months === null) yearsAlone = before === null ? yearsAlone + 1 : 1;
    else if (cell.year !== null) yearsAlone = 0;
    year = dated.endYear ?? dated.year;
    before = cell.months === null ? null : dated;
    return { ...dated, isSure };
  });
}

function datedBy(cell: RunPeriod, before: RunPeriod | null, year: number, way: Way): RunPeriod {
  const turn = before === null ? 0 : turnOf(before, cell, way);
  return { ...cell, year: year + (turn ?? 0) * way, isSure: cell.isSure && turn !== null };
}

/** 1: a year begins between them; null: months go back within one, as in a table beside it. */
function turnOf(before: PeriodCell, cell: PeriodCell, way: Way): 0 | 1 | null {
  const [one, other] = way === 1 ? [before, cell] : [cell, before];
  if (one.months === null || other.months === null || other.months.to >= one.months.to) return 0;
  return one.months.to === 12 && other.months.from <= 3 ? 1 : null;
}

/** The first may have none, where only January names its year. */
function withYearsBefore(run: readonly RunPeriod[], way: Way): RunPeriod[] {
  const dated = [...run];
  for (let index = dated.length - 2; index >= 0; index -= 1) {
    const [cell, next] = [dated[index], dated[index + 1]];
    if (cell === undefined || next === undefined || cell.year !== null || next.year === null)
      continue;
    const turn = turnOf(cell, next, way);
    dated[index] = {
      ...cell,
      year: next.year - (turn ?? 0) * way,
      isSure: cell.isSure && turn !== null,
    };
  }
  return dated;
}
