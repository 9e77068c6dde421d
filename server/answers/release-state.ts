import { markField } from '#domain/note-mark.ts';
import type { BoardRow } from '#domain/board.ts';
import type { BulletinDocument } from '#domain/bulletin/document.ts';
import {
  NOTHING,
  type Cell,
  type PreviousRelease,
  type ReleaseState,
} from '#domain/consequences/types.ts';
import type { Holding } from '#domain/holdings.ts';
import type { Period } from '#domain/period.ts';
import type { StoredDictionary } from '#server/store/dictionary.ts';
import type { DataView } from '#server/view/data-view.ts';
import { toPeriod } from '#server/store/months.ts';
import { cellsOfBlocks } from '#server/store/observation-blocks.ts';
import { cellsOfRelease, type CellFigure } from '#server/store/observations.ts';
import { heldBy } from '#server/view/held.ts';
import { printedTables } from '#server/view/printed-tables.ts';
import type { StoredRelease } from '#server/store/releases.ts';
import { targetsOfRelease } from '#server/store/targets.ts';
import { heldHoldings, loadBoard } from './board.ts';
import { findReleaseFindings } from './findings.ts';
import { loadHeldAmounts } from './held-amounts.ts';
import { loadBulletin } from './release-bulletin.ts';

/** All of a release in a view; nothing where the view has no such release. */
export async function releaseState(view: DataView, releaseId: string): Promise<ReleaseState> {
  const release = view.releases.find(({ id }) => id === releaseId);
  if (!release) return NOTHING;
  const { db, asOf, dictionary } = view;
  const at = { releaseKey: release.key, asOf };
  const { indicatorId, regionId, toCell } = namedBy(dictionary);
  const targets = await targetsOfRelease(db, at);
  const tables = await printedTables(view, release.key);
  const { find } = await loadHeldAmounts(view, tables);
  return {
    cells: (await cellsOfRelease(db, at)).map(toCell),
    targets: targets.map(({ indicatorKey, regionKey, text }) => ({
      indicatorId: indicatorId(indicatorKey),
      regionId: regionId(regionKey),
      text,
    })),
    ...(await boardAndBulletin(view, release)),
    findings: findReleaseFindings(tables, release, dictionary, find),
  };
}

/** The figures of a release in a view; none where the view has no such release. */
export async function releaseCells(view: DataView, releaseId: string): Promise<Cell[]> {
  const release = view.releases.find(({ id }) => id === releaseId);
  if (!release) return [];
  const cells = await cellsOfRelease(view.db, { releaseKey: release.key, asOf: view.asOf });
  return cells.map(namedBy(view.dictionary).toCell);
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
    const holds = await holdingsOfRelease(view, one);
    if (!holds.includes('scorecards')) continue;
    const { rows } = await loadBoard(view, one);
    if (rows.length > 0) return { id: one.id, period: one.period, rows };
  }
  return null;
}

/** Every figure of the indicators and regions of some, in whatever release it came: what new ones are judged by. */
export async function figuresOf(
  view: DataView,
  some: readonly Pick<Cell, 'indicatorId' | 'regionId'>[],
): Promise<Cell[]> {
  const { indicators, regions } = view.dictionary;
  const keysOf = (list: readonly { key: number; id: string }[], ids: ReadonlySet<string>) =>
    list.filter(({ id }) => ids.has(id)).map(({ key }) => key);
  const regionKeys = keysOf(regions, new Set(some.map(({ regionId }) => regionId)));
  const all = { regionKeys, from: null, to: null, asOf: view.asOf };
  const { toCell } = namedBy(view.dictionary);
  const cells: Cell[] = [];
  for (const indicatorKey of keysOf(indicators, new Set(some.map((one) => one.indicatorId)))) {
    const own = await cellsOfBlocks(view.db, { ...all, indicatorKey });
    for (const cell of own) cells.push(toCell(cell));
  }
  return cells;
}

async function boardAndBulletin(
  view: DataView,
  release: StoredRelease,
): Promise<{ rows: readonly BoardRow[]; bulletin: BulletinDocument | null }> {
  const holds = await holdingsOfRelease(view, release);
  if (!holds.includes('scorecards')) return { rows: [], bulletin: null };
  const { document, board } = await loadBulletin(view, release);
  return { rows: board.rows, bulletin: document };
}

async function holdingsOfRelease(view: DataView, { key }: StoredRelease): Promise<Holding[]> {
  return heldHoldings(await heldBy(view, key), view);
}

/** Stored figures by the names of a dictionary; those of the same months share one period. */
export function namedBy({ indicators, regions }: StoredDictionary) {
  const indicatorIds = new Map(indicators.map(({ key, id }) => [key, id]));
  const regionIds = new Map(regions.map(({ key, id }) => [key, id]));
  const periods = new Map<number, Period>();
  const indicatorId = (key: number) => indicatorIds.get(key) ?? '';
  const regionId = (key: number) => regionIds.get(key) ?? '';
  const toCell = (cell: CellFigure): Cell => {
    const { periodStart, periodEnd, value, decimals, missingReason, noteMark } = cell;
    const months = periodStart * 1_000_000 + periodEnd;
    const period = periods.get(months) ?? toPeriod(cell);
    periods.set(months, period);
    return {
      indicatorId: indicatorId(cell.indicatorKey),
      regionId: regionId(cell.regionKey),
      period,
      value,
      decimals,
      missingReason,
      ...markField(noteMark),
    };
  };
  return { indicatorId, regionId, toCell };
}
