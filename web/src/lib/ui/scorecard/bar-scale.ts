import type { Extent } from '../scale.ts';
import { roundUp } from '../ticks.ts';

interface Row {
  indicator: { unit: string };
  target: { low: number | null; high: number | null } | null;
  actual: number | null;
}

/** Rates mostly lie within these points; −100 or +171.7 would leave nothing of them to see. */
const LEAST_HALF = { rate: 40, other: 10 } as const;

/**
 * One scale for each unit, nil in its middle, so that nil is one line down the table. Rates get the
 * same ±40 on every page unless a target lies further out; what is beyond is marked, not drawn.
 * Counts are few and small: their scale holds them all.
 * @example barScales(rows).get('%') // { min: -40, max: 40 }
 */
export function barScales(rows: readonly Row[]): Map<string, Extent> {
  const units = Map.groupBy(rows, ({ indicator }) => indicator.unit);
  return new Map(
    [...units].map(([unit, members]) => {
      const isRate = unit === '%';
      const figures = members.flatMap((row) => [...boundsOf(row), isRate ? 0 : (row.actual ?? 0)]);
      const half = roundUp(
        Math.max(...figures.map(Math.abs)),
        LEAST_HALF[isRate ? 'rate' : 'other'],
      );
      return [unit, { min: -half, max: half }];
    }),
  );
}

const boundsOf = ({ target }: Row) => [target?.low ?? 0, target?.high ?? 0];
