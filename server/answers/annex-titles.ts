import { arrangeAnnexes, isAnnex, type Annex } from '#domain/annexes/arrange.ts';
import type { ReleaseCell } from '#domain/annexes/figures.ts';
import { generateHeads } from '#domain/annexes/generate.ts';
import type { BoardRow } from '#domain/board.ts';
import { hasTargets } from '#domain/has-targets.ts';
import { markSynthetic } from '#domain/release.ts';
import { cellsOfIndicator } from '#server/store/observations.ts';
import { heldIndicators } from '#server/store/release-indicators.ts';
import type { StoredRelease } from '#server/store/releases.ts';
import type { DataView } from '#server/view/data-view.ts';
import type { Board } from './board.ts';

/** What the annexes are called, in their order. Where tables were printed, that stands on them. */
export async function annexTitles(
  view: DataView,
  release: StoredRelease,
  { tables, rows }: Pick<Board, 'tables' | 'rows'>,
): Promise<string[]> {
  const { dictionary } = view;
  const { period } = release;
  const made = tables.some(isAnnex)
    ? []
    : generateHeads({ dictionary, period, hasTargets: hasTargets(rows) }, [
        ...cellsOfBoard(rows),
        ...(await cellsBeside(view, release, rows)),
      ]);
  const annexes = arrangeAnnexes([...tables, ...made], dictionary);
  return annexes.map((annex) => annexTitle(annex, release));
}

export function annexTitle({ name, table }: Annex, release: StoredRelease): string {
  return markSynthetic(table.title ?? name, release);
}

/** Where no scorecard was printed, all figures of an indicator that someone answers for stand on the board. */
function cellsOfBoard(rows: readonly BoardRow[]): ReleaseCell[] {
  return rows.flatMap(({ period, entries }) =>
    entries.map(({ indicatorId, regionId, actual, decimals, missingReason }) => {
      return { indicatorId, regionId, period, value: actual, decimals, missingReason };
    }),
  );
}

/** Figures of the indicators that nobody answers for. */
async function cellsBeside(
  { db, dictionary, asOf }: DataView,
  { key: releaseKey }: StoredRelease,
  rows: readonly BoardRow[],
): Promise<ReleaseCell[]> {
  const onBoard = new Set(rows.map(({ indicator }) => indicator.id));
  const others = dictionary.indicators.filter(({ id }) => !onBoard.has(id));
  const indicatorIds = new Map(others.map(({ key, id }) => [key, id]));
  const regionIds = new Map(dictionary.regions.map(({ key, id }) => [key, id]));
  const cells: ReleaseCell[] = [];
  for (const { indicatorKey, period } of await heldIndicators(db, { releaseKey, asOf })) {
    const indicatorId = indicatorIds.get(indicatorKey);
    if (indicatorId === undefined) continue;
    for (const cell of await cellsOfIndicator(db, { indicatorKey, period, asOf })) {
      const { regionKey, value, decimals, missingReason } = cell;
      const regionId = regionIds.get(regionKey) ?? '';
      cells.push({ indicatorId, regionId, period, value, decimals, missingReason });
    }
  }
  return cells;
}
