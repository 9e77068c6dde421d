import type { FastifyInstance } from 'fastify';
import { buildCatalogue } from '#server/exporting/dcat/catalogue.ts';
import { Problem } from '#server/problem.ts';
import { filesApi } from '#server/schemas/api/files.ts';
import { latestLoad } from '#server/store/loads.ts';
import { describedFile, type Asked } from './described.ts';
import { problemReplies } from './endpoint.ts';

const MEDIA_TYPE = 'application/ld+json';
const REPLY = {
  description: 'A catalogue in JSON-LD, its context within: DCAT 3, with what DCAT-AP requires.',
  mediaType: MEDIA_TYPE,
};
const { path, suffixes } = filesApi.catalogue;

/** What is offered, for other catalogues to take in. */
export function catalogueRoutes(app: FastifyInstance): void {
  app.get<Asked<typeof filesApi.catalogue>>(`${path}.${suffixes[0]}`, {
    // It names the site by the name that it was asked under; a relative one would be lost in a file that is kept.
    config: { isStream: true },
    schema: describedFile(filesApi.catalogue, REPLY, problemReplies),
    handler: async (request, reply) => {
      const view = await app.data(request);
      if (view.draft !== null) throw new Problem('bad-request', NO_DRAFT);
      const load = await latestLoad(view.db, view.asOf);
      const catalogue = await buildCatalogue(view, {
        site: app.siteOf(request),
        modified: load?.loadedAt ?? new Date(0).toISOString(),
      });
      reply.headers({
        'cache-control': 'no-cache',
        vary: 'accept-encoding, cookie, authorization',
      });
      return reply.type(MEDIA_TYPE).send(JSON.stringify(catalogue, null, 1));
    },
  });
}

const NO_DRAFT = {
  zh: '草稿还不算数，不进目录。请去掉 draft。',
  en: 'A draft does not count yet and is in no catalogue. Leave out draft.',
};
