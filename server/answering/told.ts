import { AsyncLocalStorage } from 'node:async_hooks';
import type { FastifyRequest } from 'fastify';
import plugin from 'fastify-plugin';
import type { Asking } from './messages.ts';

export interface Told {
  asking: Asking;
  /** The request as it goes through the lane's own server. */
  request: FastifyRequest | null;
  /** The answer as it was written, before it is made a message; null: it is a stream, or nothing. */
  payload: string | Uint8Array | null;
}

const current = new AsyncLocalStorage<Told>();

/** Within `work` requests are those that were told. */
export function asTold<T>(told: Told, work: () => Promise<T>): Promise<T> {
  return current.run(told, work);
}

/** @throws outside of `asTold` */
export function askingNow(): Asking {
  return toldNow().asking;
}

function toldNow(): Told {
  const told = current.getStore();
  if (!told) throw new Error('nobody asked for this');
  return told;
}

/** Who asks was found out, and whether one may ask at all, before a lane is told: it is taken at its word. */
export const toldRequests = plugin((app, _options, done) => {
  app.decorate('siteUrl', null);
  app.decorate('siteOf', () => askingNow().site);
  app.decorateRequest('actor', null);
  app.decorateRequest('session', null);
  app.decorateRequest('apiKey', null);
  app.decorateRequest('isPersonal', false);
  app.decorateRequest('problem', null);
  app.decorateRequest('fault', null);
  app.addHook('onRequest', (request, _reply, next) => {
    const told = toldNow();
    told.request = request;
    request.actor = told.asking.actor;
    request.isPersonal = request.routeOptions.config.isPersonal ?? false;
    next();
  });
  // The message would be copied several times on its way through what stands for a connection.
  app.addHook('onSend', (_request, _reply, payload, next) => {
    const isWhole = typeof payload === 'string' || payload instanceof Uint8Array;
    if (isWhole) toldNow().payload = payload;
    next(null, isWhole ? '' : payload);
  });
  done();
});
