import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import type { FastifyReply, FastifyRequest, FastifySchema } from 'fastify';
import plugin from 'fastify-plugin';
import type { TSchema } from 'typebox';
import { securityOf } from './doors.ts';
import { examplesOf, withExamples } from './openapi-examples.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** What may be replied beside what `schema.response` says, where something was left out at one's wish. */
    otherReply?: TSchema;
  }
}

const DESCRIPTION = `Monthly indicators of a city and what lies in it: actuals, targets, gaps and ranks.

Lists of the dictionary and of releases are arrays; everything inside a release is an object that names its release. Numbers are JSON numbers, a figure that is missing is null and says why. Each address also ends in \`.csv\`. Errors are RFC 9457 problem details. Every answer carries an ETag that changes with the data; one made of made-up figures, of a demonstration, carries \`Tongbao-Synthetic: true\`. \`RateLimit-*\` say how often one may still ask. What stays as it is within v1 is promised at /data/api.`;

/** How one says who one is: a browser by the cookie of its session, a program by a key. */
const SCHEMES = {
  session: {
    type: 'apiKey',
    in: 'cookie',
    name: 'tongbao_session',
    description: 'Set by POST /api/v1/session; over https it is `__Host-tongbao_session`.',
  },
  csrf: {
    type: 'apiKey',
    in: 'header',
    name: 'x-csrf-token',
    description:
      'Beside the cookie for whatever changes something: `csrfToken` of GET /api/v1/session.',
  },
  key: { type: 'http', scheme: 'bearer', description: 'An API key: tb_…' },
} as const;

/** OpenAPI 3.1 at /api/v1/openapi.json, readable pages for it at /api/docs, all from packages. */
export const openapi = plugin<{ version: string }>(async (app, { version }) => {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: '通报 Tongbao', version, description: DESCRIPTION },
      tags: [
        { name: 'releases', description: '通报' },
        { name: 'observations', description: '数据' },
        { name: 'tasks', description: '任务' },
        { name: 'dictionary', description: '字典' },
        { name: 'accounts', description: '账号' },
        { name: 'audit', description: '审计日志' },
        { name: 'desk', description: '工作台' },
      ],
      ...(app.siteUrl !== null && { servers: [{ url: app.siteUrl }] }),
      components: { securitySchemes: SCHEMES },
    },
    transform: ({ schema, url, route: { method, config } }) => {
      const isWrite = ![method].flat().some((one) => one === 'GET' || one === 'HEAD');
      // The same that the doors ask for.
      const security = securityOf(config?.needs, isWrite);
      return { schema: { ...withOtherReply(schema, config?.otherReply), security }, url };
    },
  });
  /** Of the data that there are when the pages of the description are asked for. */
  const examples = new WeakMap<FastifyRequest, Awaited<ReturnType<typeof examplesOf>>>();
  await app.register(swaggerUi, {
    routePrefix: '/api/docs',
    uiConfig: { validatorUrl: null, docExpansion: 'list', deepLinking: true },
    uiHooks: {
      onRequest: dropQuery,
      preHandler: (request, _reply, next) => {
        app
          .viewAt('public')
          .then(examplesOf)
          .then((found) => {
            examples.set(request, found);
            next();
          }, next);
      },
    },
    transformSpecification: (document, request) =>
      withExamples(document, examples.get(request) ?? {}),
    transformSpecificationClone: false,
    theme: { title: '通报 API' },
  });
});

/** A reply that may be another is described as either; it is written by one schema, never by the union. */
function withOtherReply(schema: FastifySchema, other: TSchema | undefined): FastifySchema {
  const { response } = schema;
  if (other === undefined || !isRecord(response)) return schema;
  return { ...schema, response: { ...response, 200: { anyOf: [response['200'], other] } } };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** The pages look for the description beside their own address, and would take a query for part of it. */
function dropQuery(request: FastifyRequest, reply: FastifyReply, next: () => void): void {
  const [path, query] = request.url.split('?');
  if (query !== undefined && /^\/api\/docs\/?$/u.test(path ?? '')) reply.redirect('/api/docs');
  else next();
}
