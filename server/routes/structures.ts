import type { FastifyInstance } from 'fastify';
import { buildStructure } from '#server/exporting/sdmx-structure.ts';
import { filesApi } from '#server/schemas/api/files.ts';
import { latestLoad } from '#server/store/loads.ts';
import { describedFile, type Asked } from './described.ts';
import { problemReplies } from './endpoint.ts';

const MEDIA_TYPE = 'application/vnd.sdmx.structure+json; version=2.1.0';
const REPLY = {
  description: 'A structure message; its version is that of the load, as in SDMX-CSV.',
  mediaType: 'application/vnd.sdmx.structure+json',
};
const { path, suffixes } = filesApi.structure;

/** What SDMX-CSV is of. */
export function structureRoutes(app: FastifyInstance): void {
  app.get<Asked<typeof filesApi.structure>>(`${path}.${suffixes[0]}`, {
    schema: describedFile(filesApi.structure, REPLY, problemReplies),
    handler: async (request, reply) => {
      const view = await app.data(request);
      const load = await latestLoad(view.db, view.asOf);
      const structure = buildStructure(view, load?.loadedAt ?? new Date(0).toISOString());
      return reply.type(MEDIA_TYPE).send(JSON.stringify(structure, null, 1));
    },
  });
}
