import type { FastifyInstance } from 'fastify';
import { heldPeriods } from '#server/exporting/held-periods.ts';
import { exportsApi } from '#server/schemas/api/exports.ts';
import { described, type Asked } from './described.ts';
import { problemReplies } from './endpoint.ts';

/** Over which periods there are figures of a choice: what a range of them can be chosen from. */
export function observationPeriodRoutes(app: FastifyInstance): void {
  app.get<Asked<typeof exportsApi.observationPeriods>>(exportsApi.observationPeriods.path, {
    schema: described(exportsApi.observationPeriods, problemReplies),
    handler: async (request) => heldPeriods(await app.data(request), request.query),
  });
}
