import type { FastifyInstance } from 'fastify';
import { citedOf } from '#server/exporting/cited.ts';
import { openExtract, writeQuery } from '#server/exporting/extract.ts';
import { Problem } from '#server/problem.ts';
import { exportsApi } from '#server/schemas/api/exports.ts';
import { described, type Asked } from './described.ts';
import { toCitation } from './citation-reply.ts';
import { problemReplies } from './endpoint.ts';

export function citationRoutes(app: FastifyInstance): void {
  app.get<Asked<typeof exportsApi.citation>>(exportsApi.citation.path, {
    // It names the day on which it was asked for.
    config: { isStream: true },
    schema: described(exportsApi.citation, problemReplies),
    handler: async (request, reply) => {
      const view = await app.data(request);
      if (view.draft !== null) {
        throw new Problem('bad-request', {
          zh: '草稿还不算数，不能引用。请去掉 draft；发布之后再引用这一期。',
          en: 'A draft does not count yet and cannot be cited. Leave out draft; cite the release once it is published.',
        });
      }
      const extract = await openExtract(view, request.query);
      const query = writeQuery(request.query);
      const path = `/api/v1/observations.csv?${query === '' ? '' : `${query}&`}asOf=${view.loadId}`;
      reply.header('cache-control', 'no-cache');
      return toCitation(request, await citedOf(extract), { path, query });
    },
  });
}
