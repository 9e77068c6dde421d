import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import { showFigure } from '#domain/show.ts';
import { requireIndicator, requireRegion } from '#server/view/require.ts';
import { Series } from '#server/schemas/figures.ts';
import { RangeQuery } from '#server/schemas/selection.ts';
import { toMonth } from '#server/store/months.ts';
import { cellsOfSeries } from '#server/store/observations.ts';
import { tableOf } from '#server/answers/csv-table.ts';
import { endpoint } from './endpoint.ts';
import { loadFigureNotes } from '#server/answers/figure-notes.ts';
import { toPoint } from './figures.ts';
import { toIndicatorRef, toNameRef } from '#server/answers/refs.ts';

const LATEST_MONTH = 999_912;

export function seriesRoutes(app: FastifyInstance): void {
  endpoint(app, {
    path: '/series',
    tag: 'observations',
    summary: 'One indicator in one region through time',
    params: {},
    query: {
      indicator: Type.String({ description: 'An id of /indicators.' }),
      region: Type.String({ description: 'An id of /regions.' }),
      ...RangeQuery,
    },
    reply: Series,
    handle: async ({ query }, view) => {
      const indicator = requireIndicator(view.dictionary, query.indicator);
      const region = requireRegion(view.dictionary, query.region);
      const releases = new Map(view.releases.map(({ key, id }) => [key, id]));
      const cells = await cellsOfSeries(view.db, {
        indicatorKey: indicator.key,
        regionKey: region.key,
        from: query.from === undefined ? 0 : toMonth(query.from),
        to: query.to === undefined ? LATEST_MONTH : toMonth(query.to),
        asOf: view.loadId,
      });
      const noteOf = await loadFigureNotes(view, cells);
      const points = cells.map((cell) => {
        const release = releases.get(cell.releaseKey);
        if (release === undefined) throw new Error(`no release has key ${cell.releaseKey}`);
        return { ...toPoint(cell, noteOf), release, loadId: cell.loadId };
      });
      return { indicator: toIndicatorRef(indicator), region: toNameRef(region), points };
    },
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
