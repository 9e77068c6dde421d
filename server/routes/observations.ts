import type { FastifyInstance } from 'fastify';
import { readCursor, writeCursor } from '#server/exporting/cursor.ts';
import { openExtract } from '#server/exporting/extract.ts';
import { toObservation } from '#server/exporting/observation.ts';
import { exportsApi, USUAL_ROWS } from '#server/schemas/api/exports.ts';
import { described, type Asked } from './described.ts';
import { problemReplies } from './endpoint.ts';

export function observationRoutes(app: FastifyInstance): void {
  app.get<Asked<typeof exportsApi.observations>>(exportsApi.observations.path, {
    schema: described(exportsApi.observations, problemReplies),
    handler: async (request) => {
      const { query } = request;
      const cursor = readCursor(query.cursor, query);
      // The load that the first page was of, unless it is a draft, which is as it is now.
      if (cursor && query.draft === undefined) query.asOf = String(cursor.loadId);
      const view = await app.data(request);
      const extract = await openExtract(view, query);
      const offset = cursor?.offset ?? query.offset ?? 0;
      const limit = query.limit ?? USUAL_ROWS.list;
      const rows = await extract.page(offset, limit);
      const total = await extract.count();
      const end = offset + rows.length;
      const next = { loadId: view.loadId, offset: end };
      return {
        total,
        next: rows.length > 0 && end < total ? writeCursor(next, query) : null,
        observations: rows.map((row) => toObservation(row, extract.selection)),
      };
    },
  });
}
