import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyReply } from 'fastify';
import plugin from 'fastify-plugin';
import { faultOfFile, serversOf } from '#server/store/database.ts';
import { latestLoad } from '#server/store/loads.ts';
import { describeFault, storeFaultOf } from '#server/store/store-faults.ts';
import { SHELL } from './pages.ts';

const SECONDS_TO_WAIT = 5;

/**
 * For whoever watches over the process: `/health`, that it lives, and `/ready`, that it can answer.
 * One that is not ready need not be started again: its database may be away for a moment.
 */
export const health = plugin<{ pagesRoot: string | null }>((app, { pagesRoot }, done) => {
  let isStopping = false;
  app.addHook('preClose', (closed) => {
    isStopping = true;
    closed();
  });
  app.get('/health', { schema: { hide: true } }, (_request, reply) =>
    send(reply, 200, { status: 'alive' }),
  );
  app.get('/ready', { schema: { hide: true } }, async (request, reply) => {
    const checks = {
      database: await latestLoad(app.db).then(
        () => faultOfFile(app.db) === null,
        (error: unknown) => {
          if (storeFaultOf(error) === null) request.log.error(error);
          else request.log.warn({ fault: describeFault(error) }, '数据库读不了');
          return false;
        },
      ),
      pages: pagesRoot === null || existsSync(join(pagesRoot, SHELL)),
      staying: !isStopping,
    };
    const isReady = Object.values(checks).every(Boolean);
    // While there is no primary it answers all the same.
    const servers = serversOf(app.db);
    const canWrite = servers && { canWrite: servers.some(({ role }) => role === 'primary') };
    if (isReady) return send(reply, 200, { status: 'ready', checks, ...canWrite });
    void reply.header('retry-after', SECONDS_TO_WAIT);
    return send(reply, 503, { status: 'not-ready', checks, ...canWrite });
  });
  done();
});

function send(reply: FastifyReply, status: number, body: object) {
  return reply.code(status).header('cache-control', 'no-store').send(body);
}
