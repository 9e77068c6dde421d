import { quoted, type Said } from '#domain/said.ts';
import { listed, sayProseName } from '#domain/said-names.ts';
import type { BoardEntry, BoardRow } from '#domain/board.ts';
import { placeById } from '#domain/find-by-id.ts';
import { HOLDING_NAMES, holdingsOf, scorecardIndicators, type Holding } from '#domain/holdings.ts';
import { choosePeriod, shiftEnd, type Period } from '#domain/period.ts';
import type { PrintedTable } from '#domain/printed.ts';
import { scorecardLines } from '#domain/scorecard-lines.ts';
import { columnsOf } from '#server/view/columns.ts';
import { sourceAt, type CellSource, type Column } from '#server/view/column.ts';
import { printedTables } from '#server/view/printed-tables.ts';
import { Problem } from '#server/problem.ts';
import type { DataView } from '#server/view/data-view.ts';
import { heldBy } from '#server/view/held.ts';
import type { HeldIndicator } from '#server/store/release-indicators.ts';
import type { StoredRelease } from '#server/store/releases.ts';
import { keptColumnRow } from './kept-row.ts';

/** The indicators of a release that are lines of scorecards, worked out over all regions. */
export interface Board {
  rows: readonly BoardRow[];
  /** The printed tables of the release. */
  tables: readonly PrintedTable[];
  /** Where the figure of an entry stands in what was loaded. */
  sourceOf: (indicatorId: string, regionId: string) => CellSource | null;
  /** How often the figure of an entry was revised. */
  revisionOf: (indicatorId: string, regionId: string) => number;
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
  const held = await heldBy(view, release.key);
  requireHolding(release, held, view, 'scorecards');
  const [built, tables] = await Promise.all([
    buildRows(view, release, held),
    printedTables(view, release.key),
  ]);
  const isOnScorecard = scorecardLines(tables);
  const rows = built.map(({ row, column }) => {
    const isLine = ({ regionId, rank }: BoardEntry) =>
      isOnScorecard(row.indicator.id, regionId) || (withRanked && rank !== null);
    const entries = row.entries.filter(isLine);
    // The same row where all are: others keep by it what they work out from it.
    return { column, row: entries.length === row.entries.length ? row : { ...row, entries } };
  });
  return toBoard(view, rows, tables);
}

/**
 * The rows without a look at the print, for what another release is compared with; none where the
 * release has no scorecards. A figure that is no line of its region's scorecard is among them, and so are those of one
 * more indicator (`also`), though it is no line of scorecards.
 */
export async function loadRows(
  view: DataView,
  release: StoredRelease,
  also: string | null = null,
): Promise<BoardRow[]> {
  const held = await heldBy(view, release.key);
  const built = await buildRows(view, release, held, also);
  return built.map(({ row }) => row);
}

async function buildRows(
  view: DataView,
  release: StoredRelease,
  held: readonly HeldIndicator[],
  also: string | null = null,
): Promise<ColumnRow[]> {
  const { dictionary } = view;
  const lines = new Set(scorecardIndicators(dictionary.indicators, dictionary));
  const wanted = dictionary.indicators.filter((one) => lines.has(one) || one.id === also);
  const indicators = unansweredFirst(wanted).flatMap((indicator) => {
    const period = periodIn(release, indicator, held);
    return period ? [{ indicator, period }] : [];
  });
  return buildColumnRows(view, release, indicators);
}

/** As in print: lines that nobody answers for stand before those under the heading of a department. */
export function unansweredFirst<T extends { departmentId: string | null }>(
  indicators: readonly T[],
): T[] {
  return indicators.toSorted(
    (a, b) => Number(a.departmentId !== null) - Number(b.departmentId !== null),
  );
}

/** A row of the board and what it was worked out of. */
interface ColumnRow {
  row: BoardRow;
  column: Column;
}

async function buildColumnRows(
  view: DataView,
  { key, completeWithout }: StoredRelease,
  indicators: readonly { indicator: StoredIndicator; period: Period }[],
): Promise<ColumnRow[]> {
  const keys = indicators.map(({ indicator, period }) => ({ indicatorKey: indicator.key, period }));
  const columns = await columnsOf(view, key, keys);
  return indicators.flatMap((of, index) => {
    const column = columns[index];
    if (!column) return [];
    return [{ row: keptColumnRow({ ...of, completeWithout }, column, view.dictionary), column }];
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
  const held = await heldBy(view, release.key);
  const period = periodIn(release, indicator, held);
  if (!period) throw notHeld(release, indicator, held, view);
  const [built, tables] = await Promise.all([
    buildColumnRows(view, release, [{ indicator, period }]),
    printedTables(view, release.key),
  ]);
  return toBoard(view, built, tables);
}

function toBoard(
  { dictionary }: DataView,
  built: readonly ColumnRow[],
  tables: readonly PrintedTable[],
): Board {
  const columns = new Map(built.map(({ row, column }) => [row.indicator.id, column]));
  return {
    rows: built.map(({ row }) => row),
    tables,
    sourceOf: (indicatorId, regionId) => {
      const column = columns.get(indicatorId);
      const place = placeById(dictionary.regions, regionId);
      return column && place !== undefined ? sourceAt(column, place) : null;
    },
    revisionOf: (indicatorId, regionId) => {
      const place = placeById(dictionary.regions, regionId) ?? NaN;
      return columns.get(indicatorId)?.revisions[place] ?? 0;
    },
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

export function heldHoldings(held: readonly HeldIndicator[], view: DataView): Holding[] {
  return holdingsOf(heldIndicators(held, view), view.dictionary);
}

export function heldIndicators(
  held: readonly HeldIndicator[],
  view: Pick<DataView, 'dictionary'>,
): StoredIndicator[] {
  return indicatorsByKeys(
    held.map(({ indicatorKey }) => indicatorKey),
    view,
  );
}

export function indicatorsByKeys(
  indicatorKeys: readonly number[],
  { dictionary }: Pick<DataView, 'dictionary'>,
): StoredIndicator[] {
  const keys = new Set(indicatorKeys);
  return dictionary.indicators.filter(({ key }) => keys.has(key));
}

function notHeld(
  release: StoredRelease,
  indicator: StoredIndicator,
  held: readonly HeldIndicator[],
  { dictionary }: DataView,
): Problem {
  const known = heldIndicators(held, { dictionary });
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
