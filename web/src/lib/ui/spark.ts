import { boundOf } from '#lib/format/target.ts';
import { percentAt, type Extent } from './scale.ts';

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
  /** Where the target is, which is the middle; null: the figures had none, and are drawn themselves. */
  target: number | null;
}

interface Valued {
  period: { end: string };
  value: number | null;
}

/**
 * How far figures were from their target of the time, what falls short below it; without targets the
 * figures. It breaks where one is missing and where a year begins, as cumulation does. Null where fewer
 * than two are known: one figure is no trend. `least` is the least that the drawing holds to either side
 * of the target, so that the small is not made large.
 */
export function drawSpark(points: readonly SparkPoint[], least = 0): Spark | null {
  const isAimed = points.some((point) => boundOf(point.target) !== null);
  const drawn = points.map((point) => ({
    period: point.period,
    value: isAimed ? gapOf(point) : point.value,
  }));
  const known = drawn.filter(({ value }) => value !== null);
  const last = known.at(-1);
  if (!last || known.length < 2) return null;
  const xs = extentBetween(drawn.map(monthOf));
  const ys = extentOf(known, isAimed, least);
  const place = (point: Valued): [number, number] => [
    percentAt(monthOf(point), xs),
    100 - percentAt(point.value ?? 0, ys),
  ];
  const runs = runsOf(drawn).map((run) => run.map(place));
  return {
    lines: runs.filter((run) => run.length > 1),
    dots: runs.flatMap((run) => (run.length === 1 ? run : [])),
    last: place(last),
    target: isAimed ? 50 : null,
  };
}

/** Under an upper bound less is better. */
function gapOf({ value, target }: SparkPoint): number | null {
  if (value === null || target === null) return null;
  if (target.low !== null) return value - target.low;
  return target.high === null ? null : target.high - value;
}

/** Figures that follow one another within a year without one missing between them. */
export function runsOf(points: readonly Valued[]): Valued[][] {
  const runs: Valued[][] = [];
  let run: Valued[] = [];
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

const yearOf = ({ period }: Pick<Valued, 'period'>) => period.end.slice(0, 4);
const monthOf = (point: Pick<Valued, 'period'>) =>
  Number(yearOf(point)) * 12 + Number(point.period.end.slice(5, 7));

function extentBetween(figures: readonly number[]): Extent {
  return { min: Math.min(...figures), max: Math.max(...figures) };
}

/** About the target as far down as up; else from the least to the most: the shape counts, not the level. */
function extentOf(known: readonly Valued[], isAimed: boolean, least: number): Extent {
  const figures = known.map(({ value }) => value ?? 0);
  if (isAimed) {
    const half = Math.max(least, ...figures.map(Math.abs)) || 1;
    return { min: -half, max: half };
  }
  const { min, max } = extentBetween(figures);
  return min === max ? { min: min - 1, max: max + 1 } : { min, max };
}
