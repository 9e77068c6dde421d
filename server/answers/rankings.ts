import type { BoardEntry, BoardRow } from '#domain/board.ts';
import type { ComparisonGroup, Region } from '#domain/dictionary.ts';
import { findById } from '#domain/find-by-id.ts';
import { hasTargets } from '#domain/has-targets.ts';
import { printedResults, type FindPrinted } from '#domain/printed-results.ts';
import type { Ranked } from '#domain/rank.ts';
import type { DataView } from '#server/view/data-view.ts';
import type { Ranking, RankingRow } from '#server/schemas/rankings.ts';
import type { GroupRef } from '#server/schemas/scalars.ts';
import type { StoredRelease } from '#server/store/releases.ts';
import { loadBoard, loadBoardRow, type Board } from './board.ts';
import { toDepartmentRef, toGroupRef, toIndicatorRef, toPeriodRef, toRegionRef } from './refs.ts';
import { requireIndicator, requireRelease } from '#server/view/require.ts';
import { toResultFields, toSource, toTarget } from './results.ts';

export async function readRankings(view: DataView, releaseId: string) {
  const release = requireRelease(view, releaseId);
  const board = await loadBoard(view, release, { withRanked: true });
  const printed = findPrintedOn(board);
  const ranked = board.rows.filter(({ group }) => group !== null);
  return {
    release: release.id,
    period: toPeriodRef(release.period),
    hasTargets: hasTargets(board.rows),
    rankings: ranked.map((row) => toRanking(row, { view, release, board, printed })),
  };
}

export async function readRanking(view: DataView, ids: { release: string; indicator: string }) {
  const release = requireRelease(view, ids.release);
  const indicator = requireIndicator(view.dictionary, ids.indicator);
  const board = await loadBoardRow(view, release, indicator);
  const printed = findPrintedOn(board);
  const [ranking] = board.rows.map((row) => toRanking(row, { view, release, board, printed }));
  if (!ranking) throw new Error('a board of one indicator has one row');
  return ranking;
}

/** The ranking table's own print comes first, then the scorecards'. */
function findPrintedOn({ tables }: Board): FindPrinted {
  return printedResults(tables, ['ranking', 'scorecard', 'department-scorecard', 'sheet']);
}

interface Setting {
  view: DataView;
  release: StoredRelease;
  board: Board;
  printed: FindPrinted;
}

function toRanking(boardRow: BoardRow, { view, release, board, printed }: Setting): Ranking {
  const { indicator, group, reported, ranked, period } = boardRow;
  const department = view.dictionary.departments.find(({ id }) => id === indicator.departmentId);
  const toRows = (entries: readonly BoardEntry[]) =>
    entries.flatMap((entry) => {
      const region = findById(view.dictionary.regions, entry.regionId);
      if (!region) return [];
      const source = toSource(board.sourceOf(indicator.id, region.id));
      return [toRankingRow(entry, { region, printed, source })];
    });
  const rows = toRows(boardRow.entries);
  return {
    release: release.id,
    indicator: toIndicatorRef(indicator),
    measure: indicator.measure,
    direction: indicator.direction,
    definition: indicator.definition,
    definitionEn: indicator.definitionEn ?? null,
    department: department ? toDepartmentRef(department) : null,
    period: toPeriodRef(period),
    group: group && toRankingGroup(group, toGroupRef(group, ranked.length, reported)),
    city: rows.find(({ region }) => region.kind === 'city') ?? null,
    rows: bestFirst(
      rows.filter(({ region }) => region.kind !== 'city'),
      ranked,
    ),
    references: toRows(boardRow.references),
  };
}

function toRankingRow(
  entry: BoardEntry,
  of: { region: Region; printed: FindPrinted; source: RankingRow['source'] },
): RankingRow {
  const { source } = of;
  const region = toRegionRef(of.region);
  if (entry.noteMark !== undefined) {
    return { region, ...toResultFields(entry, of.printed), source };
  }
  const printed = of.printed(entry.indicatorId, entry.regionId);
  // The same fields one by one: a spread for each would cost as much as all the rest.
  return {
    region,
    target: toTarget(entry, printed),
    actual: entry.actual,
    decimals: entry.decimals,
    missingReason: entry.missingReason,
    gap: entry.gap,
    gapDecimals: entry.gapDecimals,
    status: entry.status,
    rank: entry.rank,
    printed: printed?.shown ?? null,
    source,
  };
}

/** In the order of the contract. */
function toRankingGroup(
  { sizeNote, memberIds }: ComparisonGroup,
  { id, label, labelEn, ...counts }: GroupRef,
): NonNullable<Ranking['group']> {
  return { id, label, labelEn, sizeNote, ...counts, memberIds: [...memberIds] };
}

/** Ranked regions by rank, the others after them in the order of the dictionary. */
function bestFirst(rows: readonly RankingRow[], ranked: readonly Ranked[]): RankingRow[] {
  const byRegion = new Map(rows.map((row) => [row.region.id, row]));
  return [
    ...ranked.flatMap(({ regionId }) => byRegion.get(regionId) ?? []),
    ...rows.filter(({ rank }) => rank === null),
  ];
}
