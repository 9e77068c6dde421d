import type { FastifyInstance } from 'fastify';
import { Type, type Static } from 'typebox';
import { longTable } from '#server/exporting/long-table.ts';
import { writeCsv } from '#server/formats/csv-write.ts';
import { requireRelease } from '#server/view/require.ts';
import { ViewQuery } from '#server/schemas/view.ts';
import { BomQuery } from '#server/schemas/file-query.ts';
import { bomOf, csvHeaders, csvReplies, fileName } from './endpoint.ts';

const closed = { additionalProperties: false };
const Params = Type.Object({ release: Type.String() }, closed);
const Query = Type.Object({ ...ViewQuery, ...BomQuery }, closed);

/** The form that can always be loaded, for tables in a form that can't. */
export function longTableRoutes(app: FastifyInstance): void {
  app.get<{ Params: Static<typeof Params>; Querystring: Static<typeof Query> }>(
    '/releases/:release/long-table.csv',
    {
      schema: {
        tags: ['releases'],
        summary: 'A long table to fill in and load: a line for each figure, without the figures',
        params: Params,
        querystring: Query,
        response: csvReplies,
      },
      handler: async (request, response) => {
        const view = await app.data(request);
        const release = requireRelease(view, request.params.release);
        response.headers(csvHeaders(fileName(`${release.id}长表（待填）`, view)));
        return bomOf(request.query) + writeCsv(await longTable(view, release));
      },
    },
  );
}
