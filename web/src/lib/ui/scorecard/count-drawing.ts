import { percentAt, type Extent } from '../scale.ts';
import { roundUp } from '../ticks.ts';
import type { CountGoal } from './count-goal.ts';

/** More cells than that are no longer counted at a glance: then a cell holds more than one. */
const MOST_CELLS = 48;
/** A row of few cells has them no wider than this many to the width. */
const LEAST_CELLS = 20;
/** Of a cell, in parts of it. */
const SPACE = 0.2;

/** What the cells of a row are: there, lacking, above the target, or lost: below nil, or above an upper bound. */
export type CellKind = 'held' | 'lacking' | 'extra' | 'lost';

export interface CountCell {
  kind: CellKind;
  /** In percent of the drawing. */
  x: number;
  width: number;
}

/** How many a cell holds, and between which numbers the cells stand: one for all rows of a unit. */
export interface CountScale extends Extent {
  step: number;
}

interface Counted {
  actual: number | null;
  goal: CountGoal | null;
}

/**
 * A cell an enterprise as long as 48 of them hold every row; above that 2, 5, 10, 20 … a cell.
 * @example countScale([{ actual: 10, goal: 14 }]) // { step: 1, min: 0, max: 20 }
 * @example countScale([{ actual: 85, goal: 106 }]) // { step: 5, min: 0, max: 110 }
 */
export function countScale(rows: readonly Counted[]): CountScale {
  const figures = rows.flatMap(({ actual, goal }) => [actual ?? 0, goal?.value ?? 0]);
  const [least, most] = [Math.min(0, ...figures), Math.max(0, ...figures)];
  const step = roundUp((most - least) / MOST_CELLS, 1);
  const min = Math.floor(least / step) * step;
  const cells = Math.max(LEAST_CELLS, Math.ceil((most - min) / step));
  return { step, min, max: min + cells * step };
}

/** The cells of a row from nil on; one that is only in part there is cut in two. */
export function countCells({ actual, goal }: Counted, scale: CountScale): CountCell[] {
  if (actual === null) return [];
  const lost = pieces(Math.min(0, actual), 0, scale, 'lost');
  const there = Math.max(0, actual);
  if (goal === null) return [...lost, ...pieces(0, there, scale, 'held')];
  const end = Math.max(0, goal.value);
  const isBound = goal.bound === 'at-most';
  return [
    ...lost,
    ...pieces(0, Math.min(there, end), scale, 'held'),
    ...(isBound ? [] : pieces(there, Math.max(there, end), scale, 'lacking')),
    ...pieces(end, Math.max(there, end), scale, isBound ? 'lost' : 'extra'),
  ];
}

function pieces(from: number, to: number, scale: CountScale, kind: CellKind): CountCell[] {
  const cells: CountCell[] = [];
  for (let at = from; at < to - 1e-9;) {
    const next = Math.min(to, (Math.floor(at / scale.step + 1e-9) + 1) * scale.step);
    const x = percentAt(at, scale);
    const isWhole = Math.abs(next / scale.step - Math.round(next / scale.step)) < 1e-9;
    const space = isWhole ? (SPACE * scale.step * 100) / (scale.max - scale.min) : 0;
    cells.push({ kind, x, width: Math.max(percentAt(next, scale) - x - space, 0.1) });
    at = next;
  }
  return cells;
}
