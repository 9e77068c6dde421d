import plugin from 'fastify-plugin';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The answer goes on and on: it is of no one version. */
    isStream?: boolean;
  }
}

/**
 * Answers carry the version of the data as their ETag; a client that has it already gets a 304
 * before anything is computed. `program` changes with the program, whose answers may differ.
 */
export const conditional = plugin<{ program: string }>((app, { program }, done) => {
  app.addHook('onRequest', async (request, reply) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return;
    const { isStream = false } = request.routeOptions.config;
    if (request.isPersonal || isStream || isForDraft(request.query)) return;
    const { version } = await app.view();
    const tag = `W/"${version.slice(0, 16)}-${program}"`;
    if (matches(request.headers['if-none-match'], tag)) {
      return reply.code(304).headers({ etag: tag, 'cache-control': 'no-cache' }).send();
    }
    reply.headers({ etag: tag, 'cache-control': 'no-cache' });
  });
  app.addHook('onSend', (_request, reply, payload, next) => {
    if (reply.statusCode >= 400) reply.removeHeader('etag');
    next(null, payload);
  });
  done();
});

/** A draft is no version of the published data: its reader's right is looked at every time. */
function isForDraft(query: unknown): boolean {
  return typeof query === 'object' && query !== null && 'draft' in query;
}

/** Weak comparison, as RFC 9110 has it for If-None-Match. */
function matches(header: string | undefined, tag: string): boolean {
  const strip = (one: string) => one.trim().replace(/^W\//u, '');
  return header?.split(',').some((one) => one.trim() === '*' || strip(one) === strip(tag)) ?? false;
}
