import plugin from 'fastify-plugin';
import type { Said } from '#domain/said.ts';
import { Problem } from '#server/problem.ts';

const RETRY_AFTER_S = 5;

const STOPPING: Said = {
  zh: '服务正在停止或重新启动，这个请求没有处理。请过几秒再试。',
  en: 'The server is stopping or starting again; the request was not dealt with. Try again in a few seconds.',
};

/** What comes on a connection that is still open is sent away while the server ends; whoever watches over it is answered. */
export const stopping = plugin((app, _options, done) => {
  let isStopping = false;
  app.addHook('preClose', (closed) => {
    isStopping = true;
    closed();
  });
  app.addHook('onRequest', (request, _reply, next) => {
    const isWatch = ['/health', '/ready'].includes(request.routeOptions.url ?? '');
    if (!isStopping || isWatch) next();
    else next(new Problem('stopping', STOPPING, { retryAfter: RETRY_AFTER_S }));
  });
  done();
});
