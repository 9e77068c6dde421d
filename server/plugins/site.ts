import type { FastifyRequest } from 'fastify';
import plugin from 'fastify-plugin';
import type { Said } from '#domain/said.ts';
import { Problem } from '#server/problem.ts';

interface SiteOptions {
  /** Where the site is, `https://tongbao.example`; null: wherever it was asked. */
  siteUrl: string | null;
  /** Other names by which it may be asked. */
  allowedHosts: readonly string[];
}

declare module 'fastify' {
  interface FastifyInstance {
    /** The setting; null where there is none. */
    siteUrl: string | null;
    /** With which addresses begin that leave the house: of the setting, or as one was asked. */
    siteOf: (request: FastifyRequest) => string;
  }
}

const NO_HOST: Said = {
  zh: '请求头里没有“Host”，不知道要的是哪个网站。请检查发送请求的程序，HTTP/1.1 要写明它。',
  en: 'The head of the request has no Host, so it is not known which site is asked. Check the program that sent it: HTTP/1.1 wants one.',
};

/** What a machine calls itself: no name that anybody could lead a browser to. */
const OWN_NAMES = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/iu;

/**
 * The names by which the site is asked. Once they are set no other is answered: a Host that somebody
 * made up would stand in citations, and a page of another site whose name was led here by DNS would
 * read what only this house may.
 */
export const site = plugin<SiteOptions>((app, { siteUrl, allowedHosts }, done) => {
  app.decorate('siteUrl', siteUrl);
  app.decorate('siteOf', ({ protocol, host }) => siteUrl ?? `${protocol}://${host}`);
  // Node would say it without a word.
  app.addHook('onRequest', ({ raw: { httpVersion, headers } }, _reply, next) => {
    if (headers.host === undefined && httpVersion === '1.1')
      next(new Problem('bad-request', NO_HOST));
    else next();
  });
  if (siteUrl !== null) {
    const names = [new URL(siteUrl).host, ...allowedHosts].map(bareName);
    app.addHook('onRequest', (request, _reply, next) => {
      const { host } = request;
      if (names.includes(bareName(host)) || OWN_NAMES.test(host)) next();
      else
        next(
          new Problem('wrong-host', {
            zh: `这里是 ${siteUrl}，没有“${host}”这个网站。`,
            en: `This is ${siteUrl}; there is no site “${host}” here.`,
          }),
        );
    });
  }
  done();
});

/** Without the usual ports, which browsers leave out and proxies may add. */
function bareName(host: string): string {
  return host.toLowerCase().replace(/:(?:80|443)$/u, '');
}
