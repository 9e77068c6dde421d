import type { FastifyInstance } from 'fastify';
import { showFigure, showValue } from '#domain/show.ts';
import { figuresApi } from '#server/schemas/api/figures.ts';
import type { Point } from '#server/schemas/figures.ts';
import { tableOf } from '#server/answers/csv-table.ts';
import { endpoint } from './endpoint.ts';
import { readPrices, readHouseholds } from '#server/answers/figures.ts';

export function figureRoutes(app: FastifyInstance): void {
  endpoint(app, figuresApi.prices, {
    handle: ({ query }, view) => readPrices(view, query.family),
    csv: {
      name: ({ region, series }) => {
        const indices = new Set(series.map(({ index }) => index.name));
        return `${region.name}${[...indices].join('、')}`;
      },
      table: ({ series }) =>
        tableOf(
          [
            ['指数', ({ indicator }) => indicator.name],
            ['基期', ({ indicator }) => indicator.unit],
            ['时期', ({ point }) => point.period.label],
            ['指数值', ({ point }) => showPoint(point)],
            ['注码', ({ point }) => point.noteMark ?? null],
          ],
          series.flatMap(({ indicator, points }) => points.map((point) => ({ indicator, point }))),
        ),
    },
  });
  endpoint(app, figuresApi.households, {
    handle: ({ query }, view) => readHouseholds(view, query.family),
    csv: {
      name: ({ region }) => `${region.name}城乡居民收支`,
      table: ({ rows }) =>
        tableOf(
          [
            ['项目', ({ measure }) => measure.name],
            ['居民', ({ residence }) => residence.name],
            ['单位', ({ unit }) => unit],
            ['时期', ({ current }) => current.period.label],
            ['本期', ({ current }) => showPoint(current)],
            ['上年同期', ({ previous }) => showPoint(previous)],
            ['增幅（%）', ({ growthPct }) => showValue(growthPct, 2)],
            ['印刷增幅（%）', ({ printedGrowthPct }) => showValue(printedGrowthPct, 2)],
            ['本期注码', ({ current }) => current.noteMark ?? null],
            ['上年同期注码', ({ previous }) => previous.noteMark ?? null],
            ['印刷增幅注码', ({ printedGrowthNote }) => printedGrowthNote?.noteMark ?? null],
          ],
          rows,
        ),
    },
  });
}

const showPoint = ({ value, decimals, missingReason }: Point) =>
  showFigure(value, decimals, missingReason);
