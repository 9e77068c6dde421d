import Fastify, { LogController, type FastifyInstance, type FastifyServerOptions } from 'fastify';
import { ANSWERED_ROUTES } from '#server/api-routes.ts';
import { createDraftViews } from '#server/desk/draft-view.ts';
import { buildSerializer, buildValidator } from '#server/plugins/compilers.ts';
import { data } from '#server/plugins/data.ts';
import { problems } from '#server/plugins/problems.ts';
import type { Db } from '#server/store/database.ts';
import { askingNow, toldRequests } from './told.ts';

/** What was sent is written anew on the way here, and may have become somewhat longer. */
const BODY_LIMIT = 8 * 1024 * 1024;

/**
 * The API as a lane answers it: the same routes, without what the server does for every request before
 * and after. Closing it closes the database.
 */
export async function buildLaneApp(
  db: Db,
  logger: NonNullable<FastifyServerOptions['logger']>,
): Promise<FastifyInstance> {
  const app: FastifyInstance = Fastify({
    logger,
    logController: new LogController({
      disableRequestLogging: true,
      requestIdLogLabel: 'requestId',
    }),
    genReqId: () => askingNow().requestId,
    bodyLimit: BODY_LIMIT,
    exposeHeadRoutes: false,
    ajv: { customOptions: { removeAdditional: false, coerceTypes: false, allErrors: true } },
    routerOptions: { ignoreTrailingSlash: true },
    schemaController: { compilersFactory: { buildValidator, buildSerializer } },
  });
  await app.register(problems);
  await app.register(toldRequests);
  await app.register(data, {
    db,
    now: () => askingNow().now,
    loadAsked: () => askingNow().load,
    // It was, before the lane was asked.
    publishDue: () => Promise.resolve(null),
    openDraft: createDraftViews(),
  });
  await app.register(
    (api, _options, done) => {
      for (const routes of ANSWERED_ROUTES) routes(api);
      done();
    },
    { prefix: '/api/v1' },
  );
  return app;
}
