import type { FastifyRequest } from 'fastify';
import plugin from 'fastify-plugin';
import { clearanceOf } from '#domain/access.ts';
import { dayInChina } from '#domain/china-time.ts';
import { mayBeCompressedAs } from './compression.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The answer is of no one version: it goes on and on, is of today, or never changes. */
    isStream?: boolean;
    /** It depends on the day: one that was kept yesterday is no answer today. */
    isOfToday?: boolean;
    /** One address with several forms: which of them is sent to who accepts that. */
    formOf?: (accept: string | undefined) => string;
    /** The type of a file whose bytes are the same each time: uncompressed it has a strong ETag. */
    sameBytesOf?: string;
  }
  interface FastifyRequest {
    /** The ETag: who gets the same one at the same address gets the same answer. Null: it has none. */
    answerTag: string | null;
  }
}

/**
 * Answers carry the version of the data as their ETag; a client that has it already gets a 304
 * before anything is computed. `program` changes with the program, whose answers may differ. An answer
 * of which something was withheld says so: how many indicators, releases and single cells.
 */
export const conditional = plugin<{ program: string }>((app, { program }, done) => {
  app.decorateRequest('answerTag', null);
  app.addHook('onRequest', async (request, reply) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return;
    const { isStream = false } = request.routeOptions.config;
    if (request.isPersonal || isStream || isForDraft(request.query)) return;
    const { etag: weak, ...others } = await headersFor(request);
    const headers = { ...others, etag: hasSameBytes(request) ? weak.replace('W/', '') : weak };
    if (matches(request.headers['if-none-match'], headers.etag)) {
      return reply.code(304).headers(headers).send();
    }
    reply.headers(headers);
    request.answerTag = headers.etag;
  });

  /** Where something is withheld, what one may see is no answer for another. */
  async function headersFor(request: FastifyRequest) {
    const { version, withheld } = await app.viewFor(request, 'public');
    const clearance = clearanceOf(request.actor);
    // Of two forms one has is not the other, though both are of one version.
    const form = request.routeOptions.config.formOf?.(request.headers.accept);
    const parts = [version.slice(0, 16), program, form, dayOfAnswer(request)];
    const tag = parts.filter((part) => part !== undefined).join('-');
    const vary = form === undefined ? 'accept-encoding' : 'accept-encoding, accept';
    if (withheld === 0) return { etag: `W/"${tag}"`, 'cache-control': 'no-cache', vary };
    const isShared = clearance === 'public';
    return {
      etag: `W/"${tag}-${clearance}"`,
      'cache-control': isShared ? 'no-cache' : 'private, no-cache',
      vary: `${vary}, cookie, authorization`,
    };
  }

  function dayOfAnswer({ routeOptions }: FastifyRequest): string | undefined {
    return routeOptions.config.isOfToday === true ? dayInChina(app.now()) : undefined;
  }

  app.addHook('onSend', (request, reply, payload, next) => {
    if (reply.statusCode >= 400) reply.removeHeader('etag');
    if (request.withheld > 0) reply.header('tongbao-withheld', request.withheld);
    next(null, payload);
  });
  done();
});

function hasSameBytes(request: FastifyRequest): boolean {
  const { sameBytesOf } = request.routeOptions.config;
  return sameBytesOf !== undefined && !mayBeCompressedAs(sameBytesOf, request);
}

/** A draft is no version of the published data: its reader's right is looked at every time. */
function isForDraft(query: unknown): boolean {
  return typeof query === 'object' && query !== null && 'draft' in query;
}

/** Weak comparison, as RFC 9110 has it for If-None-Match. */
function matches(header: string | undefined, tag: string): boolean {
  const strip = (one: string) => one.trim().replace(/^W\//u, '');
  return header?.split(',').some((one) => one.trim() === '*' || strip(one) === strip(tag)) ?? false;
}
