import plugin from 'fastify-plugin';
import { isSynthetic } from '#server/view/data-view.ts';

/** Every answer that is made of made-up figures says so, whatever form it takes. */
export const synthetic = plugin((app, _options, done) => {
  app.addHook('onRequest', async (request, reply) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return;
    if (isSynthetic(await app.publishedFor(request))) reply.header('tongbao-synthetic', 'true');
  });
  done();
});
