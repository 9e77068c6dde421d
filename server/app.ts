import compress from '@fastify/compress';
import Fastify, { type FastifyInstance } from 'fastify';
import { conditional } from './plugins/conditional.ts';
import { data } from './plugins/data.ts';
import { openapi } from './plugins/openapi.ts';
import { pages } from './plugins/pages.ts';
import { problems, renderError } from './plugins/problems.ts';
import { security } from './plugins/security.ts';
import { bulletinRoutes } from './routes/bulletin.ts';
import { draftRoutes } from './routes/draft.ts';
import { dictionaryRoutes } from './routes/dictionary.ts';
import { figureRoutes } from './routes/figures.ts';
import { findingRoutes } from './routes/findings.ts';
import { netEntryRoutes } from './routes/net-entries.ts';
import { observationRoutes } from './routes/observations.ts';
import { overviewRoutes } from './routes/overview.ts';
import { planRoutes } from './routes/plans.ts';
import { rankingRoutes } from './routes/rankings.ts';
import { releaseRoutes } from './routes/releases.ts';
import { scorecardRoutes } from './routes/scorecards.ts';
import { workbookRoutes } from './routes/workbook.ts';
import type { Db } from './store/database.ts';

export interface AppOptions {
  db: Db;
  /** Folder of the built pages; without it only the API is served. */
  pagesRoot: string | null;
  /** Of the program: part of every ETag. */
  version: string;
  logger?: boolean;
}

const ROUTES = [
  releaseRoutes,
  overviewRoutes,
  scorecardRoutes,
  rankingRoutes,
  netEntryRoutes,
  bulletinRoutes,
  workbookRoutes,
  draftRoutes,
  findingRoutes,
  figureRoutes,
  planRoutes,
  observationRoutes,
  dictionaryRoutes,
];

/** Builds the server without listening. Closing it closes the database. */
export async function buildApp({
  db,
  pagesRoot,
  version,
  logger = false,
}: AppOptions): Promise<FastifyInstance> {
  const app = Fastify({
    logger: logger && { level: 'warn' },
    // An unknown parameter is refused, not dropped in silence.
    ajv: { customOptions: { removeAdditional: false, coerceTypes: true, allErrors: true } },
    routerOptions: { ignoreTrailingSlash: true },
    frameworkErrors: (error, request, reply) => void renderError(error, request, reply),
  });
  await app.register(security);
  await app.register(compress, { threshold: 2048, encodings: ['br', 'gzip'] });
  await app.register(problems);
  await app.register(data, { db });
  await app.register(openapi, { version });
  await app.register(
    async (api) => {
      await api.register(conditional, { program: version });
      api.get('/openapi.json', { schema: { hide: true } }, () => app.swagger());
      for (const routes of ROUTES) routes(api);
    },
    { prefix: '/api/v1' },
  );
  if (pagesRoot) await app.register(pages, { root: pagesRoot });
  return app;
}
