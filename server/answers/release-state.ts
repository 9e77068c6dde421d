import { markField } from '#domain/note-mark.ts';
import type { BoardRow } from '#domain/board.ts';
import type { BulletinDocument } from '#domain/bulletin/document.ts';
import {
  NOTHING,
  type Cell,
  type PreviousRelease,
  type ReleaseState,
} from '#domain/consequences/types.ts';
import type { DataView } from '#server/view/data-view.ts';
import { toPeriod } from '#server/store/months.ts';
import { cellsOfBlocks } from '#server/store/observation-blocks.ts';
import { cellsOfRelease, type CellFigure } from '#server/store/observations.ts';
import { heldIndicators } from '#server/store/release-indicators.ts';
import { printedTables } from '#server/view/printed-tables.ts';
import type { StoredRelease } from '#server/store/releases.ts';
import { targetsOfRelease } from '#server/store/targets.ts';
import { heldHoldings, loadBoard } from './board.ts';
import { findReleaseFindings } from './findings.ts';
import { loadBulletin } from './release-bulletin.ts';

/** All of a release in a view; nothing where the view has no such release. */
export async function releaseState(view: DataView, releaseId: string): Promise<ReleaseState> {
  const release = view.releases.find(({ id }) => id === releaseId);
  if (!release) return NOTHING;
  const { db, loadId: asOf, dictionary } = view;
  const at = { releaseKey: release.key, asOf };
  const indicators = new Map(dictionary.indicators.map(({ key, id }) => [key, id]));
  const regions = new Map(dictionary.regions.map(({ key, id }) => [key, id]));
  const targets = await targetsOfRelease(db, at);
  const tables = await printedTables(view, release.key);
  return {
    cells: (await cellsOfRelease(db, at)).map((cell) => toCell(cell, view)),
    targets: targets.map(({ indicatorKey, regionKey, text }) => ({
      indicatorId: indicators.get(indicatorKey) ?? '',
      regionId: regions.get(regionKey) ?? '',
      text,
    })),
    ...(await boardAndBulletin(view, release)),
    findings: findReleaseFindings(tables, release, dictionary),
  };
}

/** The release before, where both have scorecards: what moved since. */
export async function previousRelease(
  view: DataView,
  releaseId: string,
): Promise<PreviousRelease | null> {
  const release = view.releases.find(({ id }) => id === releaseId);
  if (!release) return null;
  const earlier = view.releases.filter(({ period }) => period.end < release.period.end);
  for (const one of earlier) {
    const { rows } = await boardAndBulletin(view, one);
    if (rows.length > 0) return { id: one.id, period: one.period, rows };
  }
  return null;
}

/** Every figure of the indicators, in whatever release it came: what a new one is judged by. */
export async function figuresOf(
  view: DataView,
  indicatorIds: ReadonlySet<string>,
): Promise<Cell[]> {
  const keys = view.dictionary.indicators
    .filter(({ id }) => indicatorIds.has(id))
    .map(({ key }) => key);
  const all = { regionKeys: null, from: null, to: null, asOf: view.loadId };
  const cells: Cell[] = [];
  for (const indicatorKey of keys) {
    const own = await cellsOfBlocks(view.db, { ...all, indicatorKey });
    cells.push(...own.map((cell) => toCell(cell, view)));
  }
  return cells;
}

async function boardAndBulletin(
  view: DataView,
  release: StoredRelease,
): Promise<{ rows: readonly BoardRow[]; bulletin: BulletinDocument | null }> {
  const at = { releaseKey: release.key, asOf: view.loadId };
  const holds = heldHoldings(await heldIndicators(view.db, at), view);
  if (!holds.includes('scorecards')) return { rows: [], bulletin: null };
  const { rows } = await loadBoard(view.db, release, view);
  const { document } = await loadBulletin(view.db, release, view);
  return { rows, bulletin: document };
}

function toCell(cell: CellFigure, { dictionary }: DataView): Cell {
  const { value, decimals, missingReason, noteMark } = cell;
  return {
    indicatorId: dictionary.indicators.find(({ key }) => key === cell.indicatorKey)?.id ?? '',
    regionId: dictionary.regions.find(({ key }) => key === cell.regionKey)?.id ?? '',
    period: toPeriod(cell),
    value,
    decimals,
    missingReason,
    ...markField(noteMark),
  };
}
