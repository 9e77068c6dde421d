import helmet from '@fastify/helmet';
import plugin from 'fastify-plugin';
import { mayBeFramed } from './framing.ts';

/**
 * Security headers: nothing is fetched from elsewhere. The one script that stands in the pages is
 * allowed by its hash in their own meta tag, which the build writes; both policies must allow it. Other
 * sites may frame what asks to be embedded, and nothing else.
 */
export const security = plugin(async (app) => {
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'", "'unsafe-inline'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        objectSrc: ["'none'"],
        baseUri: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: [({ url }) => (mayBeFramed(url ?? '') ? '*' : "'none'")],
      },
    },
    // The same for browsers that do not know the policy, below.
    xFrameOptions: false,
  });
  app.addHook('onRequest', (request, reply, next) => {
    if (!mayBeFramed(request.url)) void reply.header('x-frame-options', 'DENY');
    next();
  });
});
