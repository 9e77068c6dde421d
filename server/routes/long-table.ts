import type { FastifyInstance } from 'fastify';
import { longTable } from '#server/exporting/long-table.ts';
import { writeCsv } from '#server/formats/csv-write.ts';
import { requireRelease } from '#server/view/require.ts';
import { filesApi } from '#server/schemas/api/files.ts';
import { describedFile, type Asked } from './described.ts';
import { bomOf, CSV, csvHeaders, fileName, problemReplies } from './endpoint.ts';

const { path, suffixes } = filesApi.longTable;

/** The form that can always be loaded, for tables in a form that can't. */
export function longTableRoutes(app: FastifyInstance): void {
  app.get<Asked<typeof filesApi.longTable>>(`${path}.${suffixes[0]}`, {
    schema: describedFile(filesApi.longTable, CSV, problemReplies),
    handler: async (request, response) => {
      const view = await app.data(request);
      const release = requireRelease(view, request.params.release);
      response.headers(csvHeaders(fileName(`${release.id}长表（待填）`, view)));
      return bomOf(request.query) + writeCsv(await longTable(view, release));
    },
  });
}
