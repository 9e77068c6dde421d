import { extentOf, percentAt } from './scale.ts';

/** A figure of a trend: the months it runs over, and its target at that time. */
export interface SparkPoint {
  period: { start: string; end: string };
  value: number | null;
  target: { low: number | null; high: number | null } | null;
}

/** Places in percent of the drawing, y from its top. */
export interface Spark {
  /** Unbroken runs of two figures and more. */
  lines: [x: number, y: number][][];
  /** Figures that stand alone between breaks. */
  dots: [x: number, y: number][];
  last: [x: number, y: number];
  /** The target through time, a run where it stays the same. */
  targets: { from: number; to: number; y: number }[];
}

/**
 * A trend without axes. It breaks where a figure is missing and where a year begins, as cumulation
 * does. Null where fewer than two figures are known: one figure is no trend.
 */
export function drawSpark(points: readonly SparkPoint[]): Spark | null {
  const known = points.filter(({ value }) => value !== null);
  const last = known.at(-1);
  if (!last || known.length < 2) return null;
  const xs = extentBetween(points.map(monthOf));
  const targets = points.map(goalOf);
  const ys = tightExtent([...known.map(({ value }) => value), ...targets]);
  const x = (point: SparkPoint) => percentAt(monthOf(point), xs);
  const y = (value: number) => 100 - percentAt(value, ys);
  const place = (point: SparkPoint): [number, number] => [x(point), y(point.value ?? 0)];
  const runs = runsOf(points).map((run) => run.map(place));
  return {
    lines: runs.filter((run) => run.length > 1),
    dots: runs.flatMap((run) => (run.length === 1 ? run : [])),
    last: place(last),
    targets: points.flatMap((point, index) => {
      const goal = targets[index] ?? null;
      if (goal === null) return [];
      const half = 50 / Math.max(1, xs.max - xs.min);
      const [from, to] = [Math.max(0, x(point) - half), Math.min(100, x(point) + half)];
      return { from, to, y: y(goal) };
    }),
  };
}

/** Figures that follow one another within a year without one missing between them. */
function runsOf(points: readonly SparkPoint[]): SparkPoint[][] {
  const runs: SparkPoint[][] = [];
  let run: SparkPoint[] = [];
  for (const [index, point] of points.entries()) {
    const isNewYear = yearOf(point) !== yearOf(points[index - 1] ?? point);
    if (point.value === null || isNewYear) {
      runs.push(run);
      run = [];
    }
    if (point.value !== null) run.push(point);
  }
  return [...runs, run].filter(({ length }) => length > 0);
}

const yearOf = ({ period }: SparkPoint) => period.end.slice(0, 4);
const monthOf = ({ period }: SparkPoint) =>
  Number(yearOf({ period, value: null, target: null })) * 12 + Number(period.end.slice(5, 7));
const goalOf = ({ target }: SparkPoint) => target?.low ?? target?.high ?? null;

function extentBetween(figures: readonly number[]) {
  return { min: Math.min(...figures), max: Math.max(...figures) };
}

/** From the least to the most, zero only if it lies between: the shape counts, not the level. */
function tightExtent(figures: readonly (number | null)[]) {
  const known = figures.filter((figure) => figure !== null);
  const { min, max } = extentBetween(known);
  return min === max ? (extentOf([min - 1, max + 1]) ?? { min, max }) : { min, max };
}
