import type { FastifyInstance } from 'fastify';
import { showFigure } from '#domain/show.ts';
import { STATUS_NAMES } from '#domain/status.ts';
import { releasesApi } from '#server/schemas/api/releases.ts';
import type { Trend, TrendPoint } from '#server/schemas/trends.ts';
import { tableOf } from '#server/answers/csv-table.ts';
import { endpoint } from './endpoint.ts';
import { targetText } from '#server/answers/target-text.ts';
import { readTrends } from '#server/answers/trends.ts';

interface Line {
  trend: Trend;
  point: TrendPoint;
}

export function trendRoutes(app: FastifyInstance): void {
  endpoint(app, releasesApi.trends, {
    handle: ({ params, query }, view) => readTrends(view, params.release, query),
    csv: {
      name: ({ period }) => `${period.label}主要指标走势`,
      table: ({ trends }, { dutyWord }) =>
        tableOf<Line>(
          [
            [dutyWord, ({ trend }) => trend.department?.name ?? null],
            ['指标名称', ({ trend }) => trend.indicator.name],
            ['单位', ({ trend }) => trend.indicator.unit],
            ['地区', ({ trend }) => trend.region.name],
            ['时期', ({ point }) => point.period.label],
            [
              '实际完成',
              ({ point }) => showFigure(point.value, point.decimals, point.missingReason),
            ],
            ['目标', ({ point }) => targetText(point.target)],
            ['状态', ({ point }) => STATUS_NAMES[point.status].zh],
            ['排位', ({ point }) => point.rank],
          ],
          trends.flatMap((trend) => trend.points.map((point) => ({ trend, point }))),
        ),
    },
  });
}
