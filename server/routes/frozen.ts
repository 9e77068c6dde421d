import type { FastifyInstance, FastifyReply, FastifyRequest, onSendHookHandler } from 'fastify';
import { Type } from 'typebox';
import { counted } from '#domain/said-names.ts';
import type { FrozenLimits } from '#server/exporting/frozen-limits.ts';
import { FORMATS } from '#server/exporting/formats.ts';
import { createFreezeAllowance } from '#server/plugins/freeze-allowance.ts';
import { Problem } from '#server/problem.ts';
import { frozenApi, ofHash } from '#server/schemas/api/frozen.ts';
import type { FrozenFile } from '#server/store/frozen.ts';
import { described, type Asked } from './described.ts';
import { attachment, problemReplies, problemReply } from './endpoint.ts';
import { findReadable, readContent } from './find-frozen.ts';
import { freeze } from './freeze-export.ts';
import { describeFrozen } from './frozen-reply.ts';
import { keepFrozenRoutes } from './keep-frozen.ts';

const MINUTE = 60_000;
/** From one address: writing a file whole and keeping it costs more than reading. */
const FREEZES = { max: 20, timeWindow: MINUTE, errorResponseBuilder: tooOften };

/**
 * The bytes never change, but whether they may be read does: a cache asks each time, by the hash, and is
 * told 304 in a few bytes. Were it told a year, what is withdrawn today would be given out until then.
 */
const KEPT_WHILE_PUBLIC = 'public, no-cache';

/** Nobody keeps that it is not there, or no more: it may be frozen again. */
const keepNoProblem: onSendHookHandler = (_request, reply, payload, next) => {
  if (reply.statusCode >= 400) reply.header('cache-control', 'no-store').removeHeader('etag');
  next(null, payload);
};

/** Exports that never change, by the hash of their bytes. Only what everybody may see is frozen. */
export function frozenRoutes(app: FastifyInstance, limits: FrozenLimits): void {
  const allow = createFreezeAllowance(limits, app);
  app.post<Asked<typeof frozenApi.freeze>>(frozenApi.freeze.path, {
    config: { rateLimit: FREEZES },
    schema: {
      ...described(frozenApi.freeze, { ...problemReplies, 413: problemReply, 507: problemReply }),
      description: `Anybody may. It goes when nobody has asked for it for ${limits.days} days (or, when there is no room for more, after 30, those first that nobody asked for the longest); then its address answers 410 with how to freeze it anew. What is cited for longer is kept by whoever has an account: PUT /frozen/{sha256}/kept. One address, account or key may freeze ${limits.perDay} files of ${limits.megabytesPerDay} MB together within 24 hours.`,
    },
    handler: async (request) =>
      describeFrozen(request, await freeze(app, request, { limits, allow }), limits),
  });
  contentRoute(app);
  keepFrozenRoutes(app, limits);
  app.get<Asked<typeof frozenApi.about>>(frozenApi.about.path, {
    config: { isStream: true },
    onSend: keepNoProblem,
    schema: described(frozenApi.about, { ...problemReplies, 410: problemReply }),
    handler: async (request) =>
      describeFrozen(request, await findReadable(app, request.params.sha256), limits),
  });
}

function contentRoute(app: FastifyInstance): void {
  app.get<{ Params: { sha256: string } }>('/frozen/:sha256', {
    // Its ETag is the hash, whatever else changes.
    config: { isStream: true },
    onSend: keepNoProblem,
    schema: {
      tags: ['observations'],
      summary: 'A frozen file: these bytes and no others, or 410 when they are public no more',
      params: Type.Object(ofHash, { additionalProperties: false }),
      response: {
        200: {
          description: 'The file as it was frozen.',
          content: Object.fromEntries(
            FORMATS.map(({ contentType }): [string, { schema: object }] => [
              contentType.split(';')[0] ?? contentType,
              { schema: {} },
            ]),
          ),
        },
        304: { type: 'null', description: 'The one that was named by If-None-Match.' },
        ...problemReplies,
        410: problemReply,
        503: problemReply,
      },
    },
    handler: async (request, reply) => {
      const head = await findReadable(app, request.params.sha256);
      return sendContent(app, head, request, reply);
    },
  });
}

/** As it is kept, where the client reads that; other bytes on the wire have another tag (RFC 9110, 8.8.3). */
async function sendContent(
  app: FastifyInstance,
  head: FrozenFile,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const { hash, contentType, name, format, rows } = head;
  const accepts = request.headers['accept-encoding'] ?? '';
  const isZipped = /(?:^|,)\s*(?:gzip|\*)\s*(?:;\s*q=(?!0(?:\.0+)?\s*(?:,|$))[^,]*)?(?:,|$)/iu.test(
    accepts,
  );
  const tags = [`"${hash}"`, `"${hash}-gzip"`];
  reply.headers({
    etag: tags[isZipped ? 1 : 0],
    'cache-control': KEPT_WHILE_PUBLIC,
    vary: 'accept-encoding',
  });
  const known = (request.headers['if-none-match'] ?? '').split(',').map((one) => one.trim());
  if (known.some((one) => one === '*' || tags.includes(one.replace(/^W\//u, '')))) {
    return reply.code(304).send();
  }
  const { plain, zipped } = await readContent(app, head);
  reply.headers({
    'content-type': contentType,
    'content-encoding': isZipped ? 'gzip' : 'identity',
    'content-disposition': attachment(name, `${hash.slice(0, 12)}.${format}`),
    'tongbao-rows': rows,
    'unencoded-digest': `sha-256=:${Buffer.from(hash, 'hex').toString('base64')}:`,
  });
  return reply.send(isZipped ? zipped : plain);
}

function tooOften(_request: FastifyRequest, { ttl }: { ttl: number }): Problem {
  const seconds = Math.ceil(ttl / 1000);
  const detail = {
    zh: `一个地址每分钟最多固定 ${FREEZES.max} 次。请过 ${seconds} 秒再试。`,
    en: `One address may freeze ${counted(FREEZES.max, 'time')} a minute. Try again in ${counted(seconds, 'second')}.`,
  };
  return new Problem('too-many-requests', detail);
}
