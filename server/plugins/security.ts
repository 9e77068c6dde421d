import helmet from '@fastify/helmet';
import plugin from 'fastify-plugin';

/**
 * Security headers: nothing is fetched from elsewhere. The one script that stands in the pages is
 * allowed by its hash in their own meta tag, which the build writes; both policies must allow it.
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
        frameAncestors: ["'self'"],
      },
    },
  });
});
