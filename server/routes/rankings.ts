import type { FastifyInstance } from 'fastify';
import { showFigure, showValue } from '#domain/show.ts';
import { STATUS_NAMES } from '#domain/status.ts';
import { releasesApi } from '#server/schemas/api/releases.ts';
import type { Ranking, RankingRow } from '#server/schemas/rankings.ts';
import { tableOf, type Column } from '#server/answers/csv-table.ts';
import { endpoint } from './endpoint.ts';
import { cutRanking } from '#server/answers/ranking-fields.ts';
import { markColumns } from '#server/answers/mark-columns.ts';
import { targetText } from '#server/answers/target-text.ts';
import { readRankings, readRanking } from '#server/answers/rankings.ts';

export function rankingRoutes(app: FastifyInstance): void {
  endpoint(app, releasesApi.rankings, {
    handle: ({ params }, view) => readRankings(view, params.release),
    isWrittenAsBuilt: true,
    cut: ({ rankings, ...reply }, fields) => {
      return { ...reply, rankings: rankings.map((one) => cutRanking(one, fields)) };
    },
    csv: {
      name: ({ period }) => `${period.label}各地区指标排名`,
      table: ({ rankings }) => tableOf(COLUMNS, rankings.flatMap(linesOf)),
    },
  });
  endpoint(app, releasesApi.ranking, {
    handle: ({ params }, view) => readRanking(view, params),
    isWrittenAsBuilt: true,
    cut: cutRanking,
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
  ['状态', ({ row }) => STATUS_NAMES[row.status].zh],
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
  const { references, city, rows } = ranking;
  return [...references, ...(city ? [city] : []), ...rows].map((row) => ({ ranking, row }));
}
