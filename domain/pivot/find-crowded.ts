import type { Dimension } from '#domain/selection-choices.ts';
import { leftOut, type Pivot } from './pivot.ts';

/** One indicator at one period, and of how many regions there are figures. */
export interface Run {
  indicator: string;
  period: string;
  regions: number;
}

/** A cell that would hold more than one figure. */
export interface Crowded {
  /** What has to be placed, or of which one has to be chosen, for the cell to hold one. */
  dimensions: readonly Dimension[];
  /** How many figures it would hold. */
  figures: number;
}

/**
 * The fullest cell of a pivot, where any would hold more than one figure. Null: every figure has a cell
 * of its own.
 * @example findCrowded(gdpOfMayAndOfJune, { rows: ['region'], columns: ['field'] })
 *   // { dimensions: ['period'], figures: 2 }
 */
export function findCrowded(runs: readonly Run[], pivot: Pivot): Crowded | null {
  const out = leftOut(pivot);
  const cells = Map.groupBy(runs, ({ indicator, period }) =>
    [out.includes('indicator') ? '' : indicator, out.includes('period') ? '' : period].join(' '),
  );
  let fullest: Crowded | null = null;
  for (const own of cells.values()) {
    const regions = out.includes('region') ? mostOf(own) : 1;
    const figures = out.includes('region') ? sumOf(own) : own.length;
    if (figures <= (fullest?.figures ?? 1)) continue;
    const counts = {
      indicator: new Set(own.map(({ indicator }) => indicator)).size,
      region: regions,
      period: new Set(own.map(({ period }) => period)).size,
    };
    fullest = { figures, dimensions: out.filter((one) => counts[one] > 1) };
  }
  return fullest;
}

const sumOf = (runs: readonly Run[]) => runs.reduce((sum, { regions }) => sum + regions, 0);
const mostOf = (runs: readonly Run[]) =>
  runs.reduce((most, { regions }) => Math.max(most, regions), 0);
