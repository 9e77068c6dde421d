import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Static, TObject, TProperties } from 'typebox';
import { drawIndices } from '#server/answers/charts/indices-picture.ts';
import { drawRanking } from '#server/answers/charts/ranking-picture.ts';
import { drawPlanPath } from '#server/answers/charts/plan-path-picture.ts';
import { drawRun } from '#server/answers/charts/run-picture.ts';
import { drawSeries } from '#server/answers/charts/series-picture.ts';
import { drawShares } from '#server/answers/charts/shares-picture.ts';
import { drawSelection } from '#server/exporting/selection-picture.ts';
import { chartsApi } from '#server/schemas/api/charts.ts';
import type { FileShape } from '#server/schemas/api/endpoint.ts';
import type { DataView } from '#server/view/data-view.ts';
import { dayOf } from './day-of.ts';
import { describedFile } from './described.ts';
import { problemReplies } from './endpoint.ts';

const MEDIA_TYPE = 'image/svg+xml';

/** Charts, drawn where the figures are: page, frame, paper and saved file are one picture. */
export function chartRoutes(app: FastifyInstance): void {
  picture(app, chartsApi.trend, (view, { query }) => drawRun('trend', view, query));
  picture(app, chartsApi.panels, (view, { query }) => drawRun('panels', view, query));
  picture(app, chartsApi.series, (view, { query }) => drawSeries(view, query));
  picture(app, chartsApi.shares, (view, { query }) => drawShares(view, query));
  picture(app, chartsApi.ranking, (view, { query }) => drawRanking('ranking', view, query));
  picture(app, chartsApi.map, (view, { query }) => drawRanking('map', view, query));
  picture(app, chartsApi.indices, (view, { query }) => drawIndices(view, query));
  picture(
    app,
    chartsApi.planPath,
    (view, { query }) => drawPlanPath(view, query, dayOf(query.on, app.now())),
    { isOfToday: true },
  );
  picture(app, chartsApi.selection, (view, { query }) => drawSelection(view, query));
  picture(app, chartsApi.ranks, (view, { query }) => drawRun('ranks', view, query));
}

interface Route<Q extends TProperties> {
  Querystring: Static<TObject<Q>>;
}

function picture<Q extends TProperties>(
  app: FastifyInstance,
  shape: Omit<FileShape, 'query'> & { query: Q },
  draw: (view: DataView, request: FastifyRequest<Route<Q>>) => Promise<string>,
  config: { isOfToday?: boolean } = {},
): void {
  app.get<Route<Q>>(`${shape.path}.svg`, {
    config,
    schema: describedFile(
      shape,
      { description: 'A picture (SVG)', mediaType: MEDIA_TYPE },
      problemReplies,
    ),
    handler: async (request, reply) => {
      const svg = await draw(await app.data(request), request);
      return reply.type(`${MEDIA_TYPE}; charset=utf-8`).send(svg);
    },
  });
}
