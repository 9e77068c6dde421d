import type { Area } from '#domain/layout/area.ts';

export interface Place {
  row: number;
  column: number;
}

/**
 * Cells as few rectangles: what lies together in a column, then columns with the same rows.
 * @example areasOf([{ row: 2, column: 1 }, { row: 3, column: 1 }]) // [{ top: 2, left: 1, bottom: 3, right: 1 }]
 */
export function areasOf(places: Iterable<Place>): Area[] {
  const byColumn = Map.groupBy(places, ({ column }) => column);
  const runs = [...byColumn].flatMap(([column, cells]) => runsOf(column, cells));
  return joinColumns(runs);
}

function runsOf(column: number, cells: readonly Place[]): Area[] {
  const rows = [...new Set(cells.map(({ row }) => row))].sort((a, b) => a - b);
  const runs: Area[] = [];
  for (const row of rows) {
    const last = runs.at(-1);
    if (last?.bottom === row - 1) last.bottom = row;
    else runs.push({ top: row, left: column, bottom: row, right: column });
  }
  return runs;
}

function joinColumns(runs: readonly Area[]): Area[] {
  const byRows = Map.groupBy(runs, ({ top, bottom }) => `${top} ${bottom}`);
  return [...byRows.values()].flatMap((same) => {
    const joined: Area[] = [];
    for (const run of [...same].sort((a, b) => a.left - b.left)) {
      const last = joined.at(-1);
      if (last?.right === run.left - 1) last.right = run.right;
      else joined.push({ ...run });
    }
    return joined;
  });
}
