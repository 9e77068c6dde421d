import { setImmediate as breathe } from 'node:timers/promises';
import type { FindPrinted } from '#domain/printed-results.ts';
import { vintagesOf } from '#domain/vintages.ts';
import { buildRow } from '#server/answers/board-row.ts';
import { withToldLoads, type DataView } from '#server/view/data-view.ts';
import { toMonth } from '#server/store/months.ts';
import {
  cellsOfBlocks,
  vintagesOfBlocks,
  type CellVintage,
} from '#server/store/observation-blocks.ts';
import type { CellFigure } from '#server/store/observations.ts';
import { targetsOfIndicator, type StoredTarget } from '#server/store/targets.ts';
import { spanOf } from './block-sizes.ts';
import type { Block } from './blocks.ts';
import { openPrint } from './print.ts';
import { NOT_COMPUTED, type Computed, type Row } from './row.ts';
import type { Selection } from './read-selection.ts';

/** Cells read at once: enough to be fast, little enough to hold in memory. */
const BATCH_CELLS = 4000;

/** The rows of blocks in their order, some thousand at a time and never more in memory. */
export async function* readRows(
  view: DataView,
  selection: Selection,
  blocks: readonly Block[],
): AsyncGenerator<Row[]> {
  const reader = openReader(view, selection);
  // What is computed is computed among all regions.
  const { regions } = isComputed(selection) ? view.dictionary : selection;
  for (const batch of batchesOf(blocks, regions.length)) {
    const rows = await reader(batch);
    const { statuses } = selection;
    const wanted = statuses
      ? rows.filter(({ status }) => status !== null && statuses.includes(status))
      : rows;
    if (wanted.length > 0) yield wanted;
    await breathe();
  }
}

type Reader = (batch: readonly Block[]) => Promise<Row[]>;

function openReader(view: DataView, selection: Selection): Reader {
  if (selection.vintages === 'all') return (batch) => readVintages(view, selection, batch);
  if (!isComputed(selection)) {
    const places = new Map(selection.regions.map(({ key }, place) => [key, place]));
    return (batch) => readFigures(view, { selection, places }, batch);
  }
  const findPrinted = selection.values.includes('printed') ? openPrint(view) : null;
  return async (batch) => {
    const rows: Row[] = [];
    const cells = await readCells(view, { ...selection, regions: view.dictionary.regions }, batch);
    for (const [index, block] of batch.entries()) {
      const printed = findPrinted && (await findPrinted(block));
      rows.push(...(await computeRows(view, selection, block, cells[index] ?? [], printed)));
    }
    return rows;
  };
}

/** Whether more than the figures themselves is asked for, shown or not. */
function isComputed({ values, statuses, sort }: Selection): boolean {
  const isOfFigures = (value: string) => value === 'actual' || value === 'flags';
  const isByResult = sort !== null && ['gap', 'rank', 'status'].includes(sort.by);
  return statuses !== null || isByResult || !values.every(isOfFigures);
}

/** Runs of blocks of one indicator, each read in one go. Each block has up to so many cells. */
function* batchesOf(blocks: readonly Block[], cells: number): Generator<Block[]> {
  const most = Math.max(1, Math.floor(BATCH_CELLS / Math.max(1, cells)));
  let batch: Block[] = [];
  for (const block of blocks) {
    const isOther = batch.length > 0 && batch[0]?.indicator !== block.indicator;
    if (isOther || batch.length === most) {
      yield batch;
      batch = [];
    }
    batch.push(block);
  }
  if (batch.length > 0) yield batch;
}

/** The cells of each block. */
async function readCells(
  view: DataView,
  selection: Pick<Selection, 'regions'>,
  batch: readonly Block[],
): Promise<CellFigure[][]> {
  const cells = withToldLoads(view, await cellsOfBlocks(view.db, spanOf(view, selection, batch)));
  return byBlock(cells, batch);
}

/** Above any month as a number, so that two of them are one. */
const MONTHS_APART = 1_000_000;

function byBlock<T extends { periodStart: number; periodEnd: number }>(
  cells: readonly T[],
  batch: readonly Block[],
): T[][] {
  const keyOf = (start: number, end: number) => start * MONTHS_APART + end;
  const groups = Map.groupBy(cells, ({ periodStart, periodEnd }) => keyOf(periodStart, periodEnd));
  return batch.map(({ period }) => {
    return groups.get(keyOf(toMonth(period.start), toMonth(period.end))) ?? [];
  });
}

async function readFigures(
  view: DataView,
  /** `places`: of regions among those chosen, by key. */
  { selection, places }: { selection: Selection; places: ReadonlyMap<number, number> },
  batch: readonly Block[],
): Promise<Row[]> {
  const cells = await readCells(view, selection, batch);
  const rows: Row[] = [];
  for (const [index, block] of batch.entries()) {
    const own = new Array<Row | undefined>(selection.regions.length);
    for (const cell of cells[index] ?? []) {
      const place = places.get(cell.regionKey);
      const region = place === undefined ? undefined : selection.regions[place];
      if (place !== undefined && region) own[place] = toRow(block, region, cell, NOT_COMPUTED);
    }
    for (const row of own) if (row) rows.push(row);
  }
  return rows;
}

/** Places are among all regions of the group, whichever of them are shown. */
async function computeRows(
  view: DataView,
  selection: Selection,
  block: Block,
  cells: readonly CellFigure[],
  findPrinted: FindPrinted | null,
): Promise<Row[]> {
  const { indicator, period, release } = block;
  const of = { indicator, period, completeWithout: release?.completeWithout };
  const built = buildRow(of, cells, await readTargets(view, block), view.dictionary);
  const board = built.row;
  const entries = new Map(
    [...board.entries, ...board.references].map((entry) => [entry.regionId, entry]),
  );
  const members = new Set(board.group?.memberIds);
  return selection.regions.flatMap((region) => {
    const cell = built.cells.get(region.id);
    const entry = entries.get(region.id);
    if (!cell || !entry) return [];
    const { target, gap, gapDecimals, status, rank } = entry;
    const printed = findPrinted?.(indicator.id, region.id) ?? null;
    const isCompared = members.has(region.id);
    const computed: Computed = {
      target,
      gap,
      gapDecimals,
      status,
      rank,
      groupSize: isCompared ? board.ranked.length : null,
      reported: isCompared ? board.reported : null,
      printed: printed && { gap: printed.shown.gap, rank: printed.shown.rank },
    };
    return [toRow(block, region, cell, computed)];
  });
}

async function readTargets(
  { db, asOf }: DataView,
  { indicator, release, hasTargets }: Block,
): Promise<StoredTarget[]> {
  if (!release || !hasTargets) return [];
  const at = { releaseKey: release.key, indicatorKey: indicator.key, asOf };
  return targetsOfIndicator(db, at);
}

async function readVintages(
  view: DataView,
  selection: Selection,
  batch: readonly Block[],
): Promise<Row[]> {
  const cells = withToldLoads(
    view,
    await vintagesOfBlocks(view.db, spanOf(view, selection, batch)),
  );
  const groups = byBlock(cells, batch);
  return batch.flatMap((block, index) => {
    const byRegion = Map.groupBy(groups[index] ?? [], ({ regionKey }) => regionKey);
    return selection.regions.flatMap((region) => {
      return vintageRows(block, region, byRegion.get(region.key) ?? []);
    });
  });
}

function vintageRows(block: Block, region: Row['region'], cells: readonly CellVintage[]): Row[] {
  return vintagesOf(cells).map(({ value: cell, from, to }, revision) => {
    return { ...toRow(block, region, { ...cell, revision }, NOT_COMPUTED), known: { from, to } };
  });
}

function toRow(
  { indicator, period, release }: Block,
  region: Row['region'],
  cell: Pick<
    CellFigure,
    'value' | 'decimals' | 'missingReason' | 'noteMark' | 'revision' | 'loadId'
  >,
  computed: Computed,
): Row {
  // Spreads would cost as much as all the rest.
  return {
    indicator,
    region,
    period,
    release,
    value: cell.value,
    decimals: cell.decimals,
    missingReason: cell.missingReason,
    noteMark: cell.noteMark,
    revision: cell.revision,
    loadId: cell.loadId,
    known: null,
    target: computed.target,
    gap: computed.gap,
    gapDecimals: computed.gapDecimals,
    status: computed.status,
    rank: computed.rank,
    groupSize: computed.groupSize,
    reported: computed.reported,
    printed: computed.printed,
  };
}
