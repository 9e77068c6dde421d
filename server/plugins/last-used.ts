import plugin from 'fastify-plugin';
import { createLastUsed, type LastUsed } from '#server/accounts/last-used.ts';

declare module 'fastify' {
  interface FastifyInstance {
    lastUsed: LastUsed;
  }
}

/** When sessions and keys were last used; what is not written yet is written before the end. */
export const lastUsed = plugin((app, _options, done) => {
  const uses = createLastUsed(app.db, (error) => app.log.warn(error));
  app.decorate('lastUsed', uses);
  app.addHook('onClose', () => uses.flush());
  done();
});
