import type { MatrixRow } from '#server/schemas/overview.ts';

/** How many of these indicators a region can be held to, and how many it misses. */
export function tallyRegion(
  rows: readonly MatrixRow[],
  regionId: string,
): { monitorable: number; unmet: number } {
  const statuses = rows.flatMap(({ cells }) =>
    cells.filter((cell) => cell.regionId === regionId).map(({ status }) => status),
  );
  const unmet = statuses.filter((status) => status === 'unmet').length;
  return { unmet, monitorable: unmet + statuses.filter((status) => status === 'met').length };
}
