import type { PrintedTable } from './printed.ts';

/** Whether a figure is a line of its region's scorecard. */
export type IsOnScorecard = (indicatorId: string, regionId: string) => boolean;

/**
 * Where a region's scorecard was printed, its lines are the ones that stand there: the net-entry
 * table has figures of regions that aren't held to them. Where none was printed, every figure is one.
 */
export function scorecardLines(tables: readonly PrintedTable[]): IsOnScorecard {
  const isOnScorecard = known.get(tables) ?? indexLines(tables);
  known.set(tables, isOnScorecard);
  return isOnScorecard;
}

/** By the tables: their lines are gone through once, as long as they are there. */
const known = new WeakMap<readonly PrintedTable[], IsOnScorecard>();

function indexLines(tables: readonly PrintedTable[]): IsOnScorecard {
  const lines = new Map<string, ReadonlySet<string>>();
  for (const table of tables) {
    if (table.kind !== 'scorecard' && table.kind !== 'department-scorecard') continue;
    lines.set(table.regionId, new Set(table.rows.map(({ indicatorId }) => indicatorId)));
  }
  return (indicatorId, regionId) => lines.get(regionId)?.has(indicatorId) ?? true;
}
