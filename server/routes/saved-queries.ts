import type { FastifyInstance } from 'fastify';
import { editQuery, keepQuery, listQueries, openQuery } from '#server/answers/saved-queries.ts';
import { forAnybody, personal } from '#server/plugins/doors.ts';
import { requireActor } from '#server/plugins/who.ts';
import { savedQueriesApi } from '#server/schemas/api/saved-queries.ts';
import { described, type Asked } from './described.ts';
import { personalRefusals } from './personal-schema.ts';

/** Queries that accounts keep under a name. They give nobody a figure that he may not see. */
export function savedQueryRoutes(app: FastifyInstance): void {
  app.get<Asked<typeof savedQueriesApi.savedQueries>>(savedQueriesApi.savedQueries.path, {
    config: personal,
    schema: described(savedQueriesApi.savedQueries, personalRefusals()),
    handler: async (request) =>
      listQueries(await app.publishedFor(request), app.db, requireActor(request)),
  });

  app.get<Asked<typeof savedQueriesApi.savedQuery>>(savedQueriesApi.savedQuery.path, {
    config: forAnybody,
    schema: described(savedQueriesApi.savedQuery, personalRefusals()),
    handler: async (request) =>
      openQuery(await app.publishedFor(request), app.db, request.actor, request.params.id),
  });

  app.post<Asked<typeof savedQueriesApi.keepQuery>>(savedQueriesApi.keepQuery.path, {
    config: personal,
    schema: described(savedQueriesApi.keepQuery, personalRefusals()),
    handler: async (request) => {
      const actor = requireActor(request);
      return keepQuery(await app.publishedFor(request), app.db, actor, request.body, app.now());
    },
  });

  app.patch<Asked<typeof savedQueriesApi.changeQuery>>(savedQueriesApi.changeQuery.path, {
    config: personal,
    schema: described(savedQueriesApi.changeQuery, personalRefusals()),
    handler: async (request) => {
      const actor = requireActor(request);
      const given = { id: request.params.id, edit: request.body, now: app.now() };
      return editQuery(await app.publishedFor(request), app.db, actor, given);
    },
  });
}
