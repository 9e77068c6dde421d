import Fastify, { LogController, type FastifyInstance, type FastifyServerOptions } from 'fastify';
import { askLanes } from './answering/ask-lanes.ts';
import type { Lanes } from './answering/lanes.ts';
import { createDraftViews } from './desk/draft-view.ts';
import { createDuePublisher } from './desk/publish-due.ts';
import { ANSWERS_MEGABYTES, createAnswerStore } from './plugins/answer-store.ts';
import { compression } from './plugins/compression.ts';
import { answerClientError, answerExpectation } from './plugins/client-errors.ts';
import { conditional } from './plugins/conditional.ts';
import { data } from './plugins/data.ts';
import { doors } from './plugins/doors.ts';
import { health } from './plugins/health.ts';
import { keptAnswers } from './plugins/kept-answers.ts';
import { lastUsed } from './plugins/last-used.ts';
import { halfSent, type HalfSentOptions } from './plugins/half-sent.ts';
import { hashInlineScripts } from './plugins/inline-scripts.ts';
import { limits } from './plugins/limits.ts';
import { metrics } from './plugins/metrics.ts';
import { openapi } from './plugins/openapi.ts';
import { examplesOf, withExamples } from './plugins/openapi-examples.ts';
import { pages, SHELL } from './plugins/pages.ts';
import { publications } from './plugins/publications.ts';
import { problems, renderError } from './plugins/problems.ts';
import { buildSerializer, buildValidator } from './plugins/compilers.ts';
import { newRequestId, requests } from './plugins/requests.ts';
import { security } from './plugins/security.ts';
import { site } from './plugins/site.ts';
import { stopping } from './plugins/stopping.ts';
import { synthetic } from './plugins/synthetic.ts';
import { wellFormed } from './plugins/well-formed.ts';
import { who } from './plugins/who.ts';
import { ANSWERED_ROUTES, HOUSE_ROUTES } from './api-routes.ts';
import { eventRoutes } from './routes/events.ts';
import { ExportSpool, SPOOL_LIMITS, type SpoolLimits } from './exporting/export-spool.ts';
import { FROZEN_LIMITS, type FrozenLimits } from './exporting/frozen-limits.ts';
import { frozenRoutes } from './routes/frozen.ts';
import { observationFileRoutes } from './routes/observation-files.ts';
import { readingsOf, readingsOfAnswers, readingsOfLanes } from './readings.ts';
import type { Db } from './store/database.ts';

export interface AppOptions {
  db: Db;
  /** Folder of the built pages; without it only the API is served. */
  pagesRoot: string | null;
  version: string;
  /** Which program answers, part of every ETag; the version where it is left out. */
  build?: string;
  /** Threads that work answers out; without them they are worked out here. Closed with the server. */
  lanes?: Lanes | null;
  /** Where the log goes; nowhere without it. */
  logger?: FastifyServerOptions['logger'];
  /** The clock by which sessions, links and waits run out. */
  now?: () => Date;
  /** Proxies whose word for the client's address and for https counts. */
  trustedProxies?: string;
  /** How often, while somebody listens, it is looked whether something was published. */
  lookEveryMs?: number;
  /** How often one address or account may ask. */
  requestsPerMinute?: number;
  /** How much room answers may take that are kept to be sent again; 0: none is kept. */
  answersMegabytes?: number;
  /** How much may be frozen, and how long it stays, where it is not as usual. */
  frozen?: Partial<FrozenLimits>;
  /** Where exports lie that were written, how much they may take and how long they stay, where it is not as usual. */
  spool?: Partial<SpoolLimits> & { folder?: string };
  /** By which `/metrics` is read from elsewhere; without it only from this machine. */
  metricsToken?: string | null;
  /** Where the site is, `https://tongbao.example`; null: wherever it was asked. */
  siteUrl?: string | null;
  /** Other names by which it may be asked. */
  allowedHosts?: readonly string[];
  /** How long browsers may come by https alone; null: it is not said. */
  hstsDays?: number | null;
  /** How many of one address may wait for events. */
  listenersPerAddress?: number;
  /** When a body that is not sent on is given up. */
  stalled?: HalfSentOptions;
}

/** Heads come at once; a body may take long while it comes (`halfSent`), but not for ever. */
const CONNECTIONS = {
  requestTimeout: 3_600_000,
  http: { headersTimeout: 20_000, connectionsCheckingInterval: 5000, requireHostHeader: false },
};

/** Builds the server without listening. Closing it closes the database. */
export async function buildApp({
  db,
  pagesRoot,
  version,
  lanes = null,
  logger = false,
  now = () => new Date(),
  trustedProxies = 'loopback',
  lookEveryMs = 3000,
  requestsPerMinute = 600,
  answersMegabytes = ANSWERS_MEGABYTES,
  frozen = {},
  spool: ofSpool = {},
  metricsToken = null,
  build = version,
  siteUrl = null,
  allowedHosts = [],
  hstsDays = null,
  listenersPerAddress,
  stalled = { everyMs: 30_000, leastBytes: 1024 },
}: AppOptions): Promise<FastifyInstance> {
  const app = Fastify({
    logger,
    genReqId: newRequestId,
    // Its lines give whole addresses; those of `requests` don't.
    logController: new LogController({
      disableRequestLogging: true,
      requestIdLogLabel: 'requestId',
    }),
    trustProxy: trustedProxies,
    ...CONNECTIONS,
    // An unknown parameter is refused, not dropped in silence.
    ajv: { customOptions: { removeAdditional: false, coerceTypes: false, allErrors: true } },
    routerOptions: { ignoreTrailingSlash: true },
    schemaController: { compilersFactory: { buildValidator, buildSerializer } },
    clientErrorHandler: answerClientError,
    // `stopping` says it in our words.
    return503OnClosing: false,
    // No hook sees these: what more is sent with one would keep its connection.
    frameworkErrors: (error, request, reply) =>
      void renderError(error, request, reply.header('connection', 'close')),
  });
  app.server.on('checkExpectation', answerExpectation);
  await app.register(requests);
  const inlineScripts = pagesRoot === null ? [] : hashInlineScripts(pagesRoot, [SHELL]);
  await app.register(security, { inlineScripts, hstsDays });
  await app.register(compression);
  await app.register(problems);
  await app.register(halfSent, stalled);
  await app.register(stopping);
  await app.register(site, { siteUrl, allowedHosts });
  const spool = new ExportSpool({ ...SPOOL_LIMITS, ...ofSpool, now });
  app.addHook('onClose', () => spool.close());
  const answers = answersMegabytes > 0 ? createAnswerStore(answersMegabytes * 2 ** 20) : null;
  const readings = [
    ...readingsOf(db, spool),
    ...(answers ? readingsOfAnswers(answers) : []),
    ...(lanes ? readingsOfLanes(lanes) : []),
  ];
  await app.register(metrics, { version, build, token: metricsToken, readings });
  await app.register(data, {
    db,
    now,
    publishDue: createDuePublisher((error) => app.log.error(error)),
    openDraft: createDraftViews(),
  });
  // Before the database, by whose thread they write.
  if (lanes) app.addHook('onClose', () => lanes.close());
  await app.register(lastUsed);
  await app.register(publications, { everyMs: lookEveryMs });
  await app.register(openapi, { version });
  await app.register(
    async (api) => {
      await api.register(who);
      await api.register(limits, { perMinute: requestsPerMinute });
      await api.register(doors);
      await api.register(wellFormed);
      await api.register(synthetic);
      await api.register(conditional, { program: build });
      if (answers) await api.register(keptAnswers, { answers });
      api.get('/openapi.json', { schema: { hide: true } }, async () =>
        withExamples(app.swagger(), await examplesOf(await app.viewAt('public'))),
      );
      for (const routes of HOUSE_ROUTES) routes(api);
      await api.register((answered, _options, done) => {
        if (lanes) answered.addHook('preHandler', askLanes(lanes));
        for (const routes of ANSWERED_ROUTES) routes(answered);
        done();
      });
      eventRoutes(api, { mostOfAddress: listenersPerAddress });
      observationFileRoutes(api, spool, lanes?.exports ?? null);
      frozenRoutes(api, { ...FROZEN_LIMITS, ...frozen });
    },
    { prefix: '/api/v1' },
  );
  await app.register(health, { pagesRoot });
  if (pagesRoot) await app.register(pages, { root: pagesRoot });
  return app;
}
