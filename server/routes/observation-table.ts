import type { FastifyInstance } from 'fastify';
import { Type, type Static } from 'typebox';
import { openExtract } from '#server/exporting/extract.ts';
import { readTablePage } from '#server/exporting/table-page.ts';
import { ObservationTable } from '#server/schemas/observation-table.ts';
import { FilterQuery, LayoutQuery } from '#server/schemas/selection.ts';
import { ViewQuery } from '#server/schemas/view.ts';
import { problemReplies } from './endpoint.ts';

const DEFAULT_LIMIT = 100;
const MAX_LIMIT = 1000;

const TableQuery = Type.Object(
  {
    ...FilterQuery,
    ...LayoutQuery,
    ...ViewQuery,
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: MAX_LIMIT, default: DEFAULT_LIMIT })),
    offset: Type.Optional(
      Type.Integer({ minimum: 0, description: 'The row to begin with; 0 without it.' }),
    ),
  },
  { additionalProperties: false },
);

/** The table that the files hold, some rows of it at a time: what the explorer shows. */
export function observationTableRoutes(app: FastifyInstance): void {
  app.get<{ Querystring: Static<typeof TableQuery> }>('/observations/table', {
    schema: {
      tags: ['observations'],
      summary: 'Figures as a table, long or wide, by pages: heads, cells as text, sizes',
      querystring: TableQuery,
      response: { 200: ObservationTable, ...problemReplies },
    },
    handler: async (request) => {
      const { query } = request;
      const extract = await openExtract(await app.data(request), query);
      return readTablePage(extract, {
        offset: query.offset ?? 0,
        limit: query.limit ?? DEFAULT_LIMIT,
      });
    },
  });
}
