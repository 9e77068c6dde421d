import type { FastifyInstance } from 'fastify';
import { showFigure } from '#domain/show.ts';
import { tableOf } from '#server/answers/csv-table.ts';
import { readSeries } from '#server/answers/series.ts';
import { figuresApi } from '#server/schemas/api/figures.ts';
import { endpoint } from './endpoint.ts';

export function seriesRoutes(app: FastifyInstance): void {
  endpoint(app, figuresApi.series, {
    handle: ({ query }, view) => readSeries(view, query),
    csv: {
      name: ({ indicator, region }) => `${region.name}${indicator.proseName}`,
      table: ({ indicator, region, points }) =>
        tableOf(
          [
            ['指标', () => indicator.name],
            ['地区', () => region.name],
            ['时期', ({ period }) => period.label],
            ['单位', () => indicator.unit],
            [
              '实际完成',
              ({ value, decimals, missingReason }) => showFigure(value, decimals, missingReason),
            ],
            ['注码', ({ noteMark }) => noteMark ?? null],
          ],
          points,
        ),
    },
  });
}
