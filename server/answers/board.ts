import { quoted, type Said } from '#domain/said.ts';
import { listed, sayProseName } from '#domain/said-names.ts';
import type { BoardEntry, BoardRow } from '#domain/board.ts';
import { HOLDING_NAMES, holdingsOf, type Holding } from '#domain/holdings.ts';
import { choosePeriod, samePeriod, shiftEnd, type Period } from '#domain/period.ts';
import type { PrintedTable } from '#domain/printed.ts';
import { scorecardLines } from '#domain/scorecard-lines.ts';
import { printedTables } from '#server/view/printed-tables.ts';
import { Problem } from '#server/problem.ts';
import type { DataView } from '#server/view/data-view.ts';
import { toPeriod } from '#server/store/months.ts';
import { cellsOfIndicator, cellsOfRelease, type CellValue } from '#server/store/observations.ts';
import { heldIndicators, type HeldIndicator } from '#server/store/release-indicators.ts';
import type { StoredRelease } from '#server/store/releases.ts';
import { targetsOfIndicator, targetsOfRelease } from '#server/store/targets.ts';
import { buildRow, type BuiltRow } from './board-row.ts';

/** The indicators of a release that someone answers for, worked out over all regions. */
export interface Board {
  rows: readonly BoardRow[];
  /** The printed tables of the release. */
  tables: readonly PrintedTable[];
  /** The stored cell behind an entry. */
  cellOf: (indicatorId: string, regionId: string) => CellValue | null;
}

type StoredIndicator = DataView['dictionary']['indicators'][number];

/**
 * The lines of the scorecards. A ranked figure may stand in a long table alone, though its region has a
 * scorecard: where places are shown (`withRanked`), it is among them.
 * @throws not-in-release when the release has no scorecards
 */
export async function loadBoard(
  view: DataView,
  release: StoredRelease,
  { withRanked = false } = {},
): Promise<Board> {
  const held = await heldIndicators(view.db, { releaseKey: release.key, asOf: view.loadId });
  requireHolding(release, held, view, 'scorecards');
  const [built, tables] = await Promise.all([
    buildRows(view, release, held),
    printedTables(view, release.key),
  ]);
  const isOnScorecard = scorecardLines(tables);
  const rows = built.map(({ row, cells }) => {
    const isLine = ({ regionId, rank }: BoardEntry) =>
      isOnScorecard(row.indicator.id, regionId) || (withRanked && rank !== null);
    return { cells, row: { ...row, entries: row.entries.filter(isLine) } };
  });
  return toBoard(rows, tables);
}

/**
 * The rows without a look at the print, for what another release is compared with; none where the
 * release has no scorecards. A figure that is no line of its region's scorecard is among them, and so are those of one
 * more indicator (`also`), though nobody answers for it.
 */
export async function loadRows(
  view: DataView,
  release: StoredRelease,
  also: string | null = null,
): Promise<BoardRow[]> {
  const held = await heldIndicators(view.db, { releaseKey: release.key, asOf: view.loadId });
  const built = await buildRows(view, release, held, also);
  return built.map(({ row }) => row);
}

async function buildRows(
  view: DataView,
  release: StoredRelease,
  held: readonly HeldIndicator[],
  also: string | null = null,
): Promise<BuiltRow<CellValue>[]> {
  const indicators = view.dictionary.indicators.flatMap((indicator) => {
    const isWanted = indicator.departmentId !== null || indicator.id === also;
    const period = isWanted ? periodIn(release, indicator, held) : null;
    return period ? [{ indicator, period }] : [];
  });
  if (indicators.length === 0) return [];
  const at = { releaseKey: release.key, asOf: view.loadId };
  const [cells, targets] = await Promise.all([
    cellsOfRelease(view.db, at),
    targetsOfRelease(view.db, at),
  ]);
  const cellsByIndicator = Map.groupBy(cells, ({ indicatorKey }) => indicatorKey);
  const { completeWithout } = release;
  const targetsByIndicator = Map.groupBy(targets, ({ indicatorKey }) => indicatorKey);
  return indicators.map(({ indicator, period }) => {
    const own = (cellsByIndicator.get(indicator.key) ?? []).filter((cell) =>
      samePeriod(toPeriod(cell), period),
    );
    const targets = targetsByIndicator.get(indicator.key) ?? [];
    return buildRow({ indicator, period, completeWithout }, own, targets, view.dictionary);
  });
}

/**
 * One indicator only: a range of the primary key, however much else the release holds.
 * @throws not-in-release
 */
export async function loadBoardRow(
  view: DataView,
  release: StoredRelease,
  indicator: StoredIndicator,
): Promise<Board> {
  const held = await heldIndicators(view.db, { releaseKey: release.key, asOf: view.loadId });
  const period = periodIn(release, indicator, held);
  if (!period) throw notHeld(release, indicator, held, view);
  const at = { releaseKey: release.key, indicatorKey: indicator.key, asOf: view.loadId };
  const [cells, targets, tables] = await Promise.all([
    cellsOfIndicator(view.db, { ...at, period }),
    targetsOfIndicator(view.db, at),
    printedTables(view, release.key),
  ]);
  const { completeWithout } = release;
  const built = buildRow({ indicator, period, completeWithout }, cells, targets, view.dictionary);
  return toBoard([built], tables);
}

function toBoard(built: readonly BuiltRow<CellValue>[], tables: readonly PrintedTable[]): Board {
  const byIndicator = new Map(built.map(({ row, cells }) => [row.indicator.id, cells]));
  return {
    rows: built.map(({ row }) => row),
    tables,
    cellOf: (indicatorId, regionId) => byIndicator.get(indicatorId)?.get(regionId) ?? null,
  };
}

/** The months an indicator runs over in a release; null where the release does not hold it. */
export function periodIn(
  release: StoredRelease,
  indicator: StoredIndicator,
  held: readonly HeldIndicator[],
): Period | null {
  const own = held.filter(({ indicatorKey }) => indicatorKey === indicator.key);
  const usual = shiftEnd(release.period, indicator.periodLagMonths);
  return choosePeriod(
    usual,
    own.map(({ period }) => period),
  );
}

/** @throws not-in-release, saying what the release does hold */
export function requireHolding(
  release: StoredRelease,
  held: readonly HeldIndicator[],
  view: DataView,
  wanted: Holding,
): void {
  const holds = heldHoldings(held, view);
  if (holds.includes(wanted)) return;
  const there = holds.map((one) => HOLDING_NAMES[one]);
  throw new Problem('not-in-release', lacks(release, HOLDING_NAMES[wanted], there));
}

export function heldHoldings(held: readonly HeldIndicator[], { dictionary }: DataView): Holding[] {
  const keys = new Set(held.map(({ indicatorKey }) => indicatorKey));
  return holdingsOf(dictionary.indicators.filter(({ key }) => keys.has(key)));
}

function notHeld(
  release: StoredRelease,
  indicator: StoredIndicator,
  held: readonly HeldIndicator[],
  { dictionary }: DataView,
): Problem {
  const keys = new Set(held.map(({ indicatorKey }) => indicatorKey));
  const known = dictionary.indicators.filter(({ key }) => keys.has(key));
  const there = known.map(({ id }) => quoted(id));
  return new Problem('not-in-release', lacks(release, sayProseName(indicator), there));
}

const NOTHING: Said = { zh: '（空）', en: '(nothing)' };

function lacks({ id }: StoredRelease, what: Said, there: readonly Said[]): Said {
  const those = there.length > 0 ? listed(there) : NOTHING;
  return {
    zh: `${id} 这期通报没有${what.zh}。它有：${those.zh}。`,
    en: `The release ${id} does not hold ${what.en}. It holds: ${those.en}.`,
  };
}
