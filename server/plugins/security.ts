import plugin from 'fastify-plugin';
import helmet from 'helmet';
import { mayBeFramed } from './framing.ts';

const SECONDS_A_DAY = 86_400;

/**
 * Scripts and styles: a policy counts for the document that they are of, and a page has twenty, each sent in half
 * a kilobyte less. Anything else at such an address is a page, or might be.
 */
const PROGRAM = /^\/_app\/immutable\/[^?]+\.(?:js|css)$/u;
const OF_PROGRAM = {
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
};

interface SecurityOptions {
  /** The scripts that stand in the pages, by their hashes. */
  inlineScripts: readonly string[];
  /** How long browsers that came by https may not come otherwise; null: it is not said. */
  hstsDays: number | null;
}

/**
 * Security headers: nothing is fetched from elsewhere. The scripts that stand in the pages are allowed by
 * their hashes, here and in the pages' own meta tag, and no other that somebody might slip in. Styles may
 * stand in a page: charts place their marks by the attribute, whose values nobody could list; a style runs
 * nothing and may fetch from here alone. Other sites may frame what asks to be embedded, and nothing else.
 */
export const security = plugin<SecurityOptions>((app, { inlineScripts, hstsDays }, done) => {
  // Made once: Fastify's own wrapping of it reads the directives anew for each answer.
  const setHeaders = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'", ...inlineScripts],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        objectSrc: ["'none'"],
        baseUri: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: [({ url }) => (mayBeFramed(url ?? '') ? '*' : "'none'")],
      },
    },
    // Of this name alone: its neighbours are for others to say.
    strictTransportSecurity: hstsDays !== null && {
      maxAge: hstsDays * SECONDS_A_DAY,
      includeSubDomains: false,
    },
    // The same for browsers that do not know the policy, below.
    xFrameOptions: false,
  });
  app.addHook('onRequest', ({ raw, url }, reply, next) => {
    if (PROGRAM.test(url)) {
      void reply.headers(OF_PROGRAM);
      next();
      return;
    }
    setHeaders(raw, reply.raw, () => {
      next();
    });
  });
  app.addHook('onRequest', (request, reply, next) => {
    if (!mayBeFramed(request.url)) void reply.header('x-frame-options', 'DENY');
    // The one file that pages of other sites load.
    if (request.url === '/embed.js') {
      void reply.header('cross-origin-resource-policy', 'cross-origin');
    }
    next();
  });
  done();
});
