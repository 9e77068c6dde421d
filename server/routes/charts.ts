import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Static, TObject, TProperties } from 'typebox';
import { drawRun } from '#server/answers/charts/run-picture.ts';
import { chartsApi } from '#server/schemas/api/charts.ts';
import type { FileShape } from '#server/schemas/api/endpoint.ts';
import type { DataView } from '#server/view/data-view.ts';
import { describedFile } from './described.ts';
import { problemReplies } from './endpoint.ts';

const MEDIA_TYPE = 'image/svg+xml';

/** Charts, drawn where the figures are: page, frame, paper and saved file are one picture. */
export function chartRoutes(app: FastifyInstance): void {
  picture(app, chartsApi.trend, (view, { query }) => drawRun('trend', view, query));
  picture(app, chartsApi.ranks, (view, { query }) => drawRun('ranks', view, query));
}

interface Route<Q extends TProperties> {
  Querystring: Static<TObject<Q>>;
}

function picture<Q extends TProperties>(
  app: FastifyInstance,
  shape: Omit<FileShape, 'query'> & { query: Q },
  draw: (view: DataView, request: FastifyRequest<Route<Q>>) => Promise<string>,
): void {
  app.get<Route<Q>>(`${shape.path}.svg`, {
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
