import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import type { BoardRow } from '#domain/board.ts';
import { printedResults, type FindPrinted } from '#domain/printed-results.ts';
import { showFigure, showValue } from '#domain/show.ts';
import type { DataView } from '#server/view/data-view.ts';
import { Ranking, Rankings, type RankingRow } from '#server/schemas/rankings.ts';
import type { StoredRelease } from '#server/store/releases.ts';
import { loadBoard, loadBoardRow, type Board } from '#server/answers/board.ts';
import { tableOf, type Column } from '#server/answers/csv-table.ts';
import { endpoint } from './endpoint.ts';
import { markColumns } from '#server/answers/mark-columns.ts';
import {
  toDepartmentRef,
  toGroupRef,
  toIndicatorRef,
  toPeriodRef,
  toRegionRef,
} from '#server/answers/refs.ts';
import { requireIndicator, requireRelease } from '#server/view/require.ts';
import { toResultFields, toSource } from '#server/answers/results.ts';
import { STATUS_NAMES, targetText } from '#server/answers/words.ts';

export function rankingRoutes(app: FastifyInstance): void {
  endpoint(app, {
    path: '/releases/:release/rankings',
    tag: 'releases',
    summary: 'All ranked indicators',
    params: { release: Type.String() },
    query: {},
    reply: Rankings,
    handle: ({ params }, view) => readRankings(view, params.release),
    csv: {
      name: ({ period }) => `${period.label}各地区指标排名`,
      table: ({ rankings }) => tableOf(COLUMNS, rankings.flatMap(linesOf)),
    },
  });
  endpoint(app, {
    path: '/releases/:release/rankings/:indicator',
    tag: 'releases',
    summary: 'One indicator over its regions, best first',
    params: { release: Type.String(), indicator: Type.String() },
    query: {},
    reply: Ranking,
    handle: ({ params }, view) => readRanking(view, params),
    csv: {
      name: ({ indicator, period }) => `${period.label}${indicator.proseName}排名`,
      table: (ranking) => tableOf(COLUMNS, linesOf(ranking)),
    },
  });
}

interface Line {
  ranking: Ranking;
  row: RankingRow;
}

const COLUMNS: readonly Column<Line>[] = [
  ['指标名称', ({ ranking }) => ranking.indicator.name],
  ['单位', ({ ranking }) => ranking.indicator.unit],
  ['时期', ({ ranking }) => ranking.period.label],
  ['地区', ({ row }) => row.region.name],
  ['目标', ({ row }) => targetText(row.target)],
  ['实际完成', ({ row }) => showFigure(row.actual, row.decimals, row.missingReason)],
  ['与目标的差距', ({ row }) => showValue(row.gap, row.gapDecimals)],
  ['状态', ({ row }) => STATUS_NAMES[row.status]],
  ['排位', ({ row }) => row.rank],
  ['印刷差距', ({ row }) => row.printed?.gap ?? null],
  ['印刷排位', ({ row }) => row.printed?.rank ?? null],
  ['已报地区数', ({ ranking, row }) => groupOf(ranking, row)?.reported ?? null],
  ['应报地区数', ({ ranking, row }) => groupOf(ranking, row)?.expected ?? null],
  ...markColumns(({ row }: Line) => row),
];

/** Of who is compared; the city and others are beside the group. */
function groupOf({ group }: Ranking, { region }: RankingRow): Ranking['group'] {
  return group?.memberIds.includes(region.id) ? group : null;
}

function linesOf(ranking: Ranking): Line[] {
  const rows = ranking.city ? [ranking.city, ...ranking.rows] : ranking.rows;
  return rows.map((row) => ({ ranking, row }));
}

async function readRankings(view: DataView, releaseId: string) {
  const release = requireRelease(view, releaseId);
  const board = await loadBoard(view.db, release, view, { withRanked: true });
  const printed = findPrintedOn(board);
  const ranked = board.rows.filter(({ group }) => group !== null);
  return {
    release: release.id,
    period: toPeriodRef(release.period),
    rankings: ranked.map((row) => toRanking(row, { view, release, board, printed })),
  };
}

async function readRanking(view: DataView, ids: { release: string; indicator: string }) {
  const release = requireRelease(view, ids.release);
  const indicator = requireIndicator(view.dictionary, ids.indicator);
  const board = await loadBoardRow(view.db, release, view, indicator);
  const printed = findPrintedOn(board);
  const [ranking] = board.rows.map((row) => toRanking(row, { view, release, board, printed }));
  if (!ranking) throw new Error('a board of one indicator has one row');
  return ranking;
}

/** The ranking table's own print comes first, then the scorecards'. */
function findPrintedOn({ tables }: Board): FindPrinted {
  return printedResults(tables, ['ranking', 'scorecard', 'department-scorecard']);
}

interface Setting {
  view: DataView;
  release: StoredRelease;
  board: Board;
  printed: FindPrinted;
}

function toRanking(boardRow: BoardRow, { view, release, board, printed }: Setting): Ranking {
  const { indicator, group, reported, ranked, period } = boardRow;
  const regions = new Map(view.dictionary.regions.map((region) => [region.id, region]));
  const department = view.dictionary.departments.find(({ id }) => id === indicator.departmentId);
  const rows = boardRow.entries.flatMap((entry) => {
    const region = regions.get(entry.regionId);
    if (!region) return [];
    const source = toSource(board.cellOf(indicator.id, region.id));
    return [{ region: toRegionRef(region), ...toResultFields(entry, printed), source }];
  });
  return {
    release: release.id,
    indicator: toIndicatorRef(indicator),
    measure: indicator.measure,
    direction: indicator.direction,
    definition: indicator.definition,
    definitionEn: indicator.definitionEn ?? null,
    department: department ? toDepartmentRef(department) : null,
    period: toPeriodRef(period),
    group: group && {
      ...toGroupRef(group, ranked.length, reported),
      sizeNote: group.sizeNote,
      memberIds: [...group.memberIds],
    },
    city: rows.find(({ region }) => region.kind === 'city') ?? null,
    rows: rows.filter(({ region }) => region.kind !== 'city').sort(bestFirst),
  };
}

/** Ranked regions by rank, the others after them in the order of the dictionary. */
function bestFirst(a: RankingRow, b: RankingRow): number {
  return (a.rank ?? Infinity) - (b.rank ?? Infinity) || 0;
}
