import type { Cell } from '#domain/consequences/types.ts';
import { cellKey } from '#domain/facts.ts';
import { cellsOfIndicator } from '#server/store/observations.ts';
import type { DataView } from '#server/view/data-view.ts';
import { namedBy } from './release-state.ts';

/**
 * Figures that a release would hold and does not yet, as other releases have given them: 1-6月 of a table
 * that is sent in with 1-7月. One range of the primary key for each indicator and period that is new.
 */
export async function cellsHeldElsewhere(
  view: DataView,
  own: readonly Cell[],
  would: readonly Cell[],
): Promise<Cell[]> {
  const ownKeys = new Set(own.map(cellKey));
  const fresh = would.filter((cell) => !ownKeys.has(cellKey(cell)));
  const freshKeys = new Set(fresh.map(cellKey));
  const { db, asOf, dictionary } = view;
  const keys = new Map(dictionary.indicators.map(({ id, key }) => [id, key]));
  const { toCell } = namedBy(dictionary);
  const cells: Cell[] = [];
  for (const { indicatorId, period } of new Map(
    fresh.map((cell) => [blockKey(cell), cell]),
  ).values()) {
    const indicatorKey = keys.get(indicatorId);
    if (indicatorKey === undefined) continue;
    const held = await cellsOfIndicator(db, { indicatorKey, period, asOf });
    cells.push(...held.map(toCell).filter((cell) => freshKeys.has(cellKey(cell))));
  }
  return cells;
}

function blockKey({ indicatorId, period }: Cell): string {
  return `${indicatorId} ${period.start} ${period.end}`;
}
