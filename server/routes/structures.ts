import type { FastifyInstance } from 'fastify';
import { Type, type Static } from 'typebox';
import { buildStructure } from '#server/exporting/sdmx-structure.ts';
import { ViewQuery } from '#server/schemas/view.ts';
import { findLoad } from '#server/store/loads.ts';
import { problemReplies } from './endpoint.ts';

const MEDIA_TYPE = 'application/vnd.sdmx.structure+json; version=2.1.0';
const Query = Type.Object(ViewQuery, { additionalProperties: false });

/** What SDMX-CSV is of. */
export function structureRoutes(app: FastifyInstance): void {
  app.get<{ Querystring: Static<typeof Query> }>('/structures/tongbao.json', {
    schema: {
      tags: ['observations'],
      summary: 'The structure of the data: data flow, dimensions, code lists (SDMX-JSON 2.1)',
      querystring: Query,
      response: {
        200: {
          description: 'A structure message; its version is that of the load, as in SDMX-CSV.',
          content: {
            'application/vnd.sdmx.structure+json': { schema: Type.Unsafe<object>({}) },
          },
        },
        ...problemReplies,
      },
    },
    handler: async (request, reply) => {
      const view = await app.data(request);
      const load = await findLoad(view.db, view.loadId);
      const structure = buildStructure(view, load?.loadedAt ?? new Date(0).toISOString());
      return reply.type(MEDIA_TYPE).send(JSON.stringify(structure, null, 1));
    },
  });
}
