import type { FastifyInstance } from 'fastify';
import { openExtract } from '#server/exporting/extract.ts';
import { readTablePage } from '#server/exporting/table-page.ts';
import { described, type Asked } from './described.ts';
import { problemReplies } from './endpoint.ts';
import { exportsApi, USUAL_ROWS } from '#server/schemas/api/exports.ts';

/** The table that the files hold, some rows of it at a time: what the explorer shows. */
export function observationTableRoutes(app: FastifyInstance): void {
  app.get<Asked<typeof exportsApi.observationTable>>(exportsApi.observationTable.path, {
    schema: described(exportsApi.observationTable, problemReplies),
    handler: async (request) => {
      const { query } = request;
      const extract = await openExtract(await app.data(request), query);
      return readTablePage(extract, {
        offset: query.offset ?? 0,
        limit: query.limit ?? USUAL_ROWS.table,
        columnLimit: query.columnLimit ?? null,
      });
    },
  });
}
