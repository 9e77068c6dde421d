import type { Extent } from '#lib/ui/scale.ts';

export interface Axis extends Extent {
  /** Round numbers from end to end. */
  ticks: number[];
  /** Of the ticks. */
  decimals: number;
  /** Whether nil lies beyond it. */
  isCut: boolean;
}

interface Shown {
  actual: number | null;
  target: { low: number | null; high: number | null } | null;
  /** Its figure then. */
  before?: { value: number } | null;
}

const INTERVALS = 6;
const ROUND = [1, 2, 5, 10] as const;
/** Nil is on the sheet where it costs less than this share of it. */
const NEAR_NIL = 0.3;
const SLACK = 1e-9;

/**
 * A scale over all figures and targets of an indicator, from round number to round number. Dots are read
 * by where they stand, so that it need not begin at nil; where it does not, it says so.
 * @example axisOf([{ actual: 5.2, … }, { actual: 10.4, … }]) // { min: 5, max: 11, … isCut: true }
 */
export function axisOf(rows: readonly Shown[], { isWhole = false } = {}): Axis | null {
  const figures = rows
    .flatMap(({ actual, target, before }) => [
      actual,
      before?.value ?? null,
      target?.low ?? null,
      target?.high ?? null,
    ])
    .filter((figure) => figure !== null);
  if (figures.length === 0) return null;
  const [least, most] = withNil(Math.min(...figures), Math.max(...figures));
  const step = stepOver(most - least || Math.abs(most) || 1, isWhole);
  // 8.1 / 0.1 is a little less than 81.
  const from = Math.floor(least / step + SLACK);
  const to = Math.max(from + 1, Math.ceil(most / step - SLACK));
  const ticks = Array.from({ length: to - from + 1 }, (_, at) => multiple(from + at, step));
  const [min, max] = [multiple(from, step), multiple(to, step)];
  return { min, max, ticks, decimals: decimalsOf(step), isCut: min > 0 || max < 0 };
}

function withNil(least: number, most: number): [number, number] {
  const room = (most - least) * NEAR_NIL;
  if (least > 0 && least <= room) return [0, most];
  if (most < 0 && -most <= room) return [least, 0];
  return [least, most];
}

function stepOver(span: number, isWhole: boolean): number {
  const raw = Math.max(span / INTERVALS, isWhole ? 1 : 0.1);
  const power = 10 ** Math.floor(Math.log10(raw) + SLACK);
  return power * (ROUND.find((round) => round * power >= raw - SLACK) ?? 10);
}

/** In whole steps, so that no error adds up; adding 0 turns −0 into 0. */
const multiple = (times: number, step: number): number => Number((times * step).toFixed(6)) + 0;

const decimalsOf = (step: number): number => (Number.isInteger(step) ? 0 : 1);
