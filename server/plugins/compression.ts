import { constants } from 'node:zlib';
import compress from '@fastify/compress';
import type { FastifyReply } from 'fastify';
import plugin from 'fastify-plugin';

/** Text of any kind, by type or by ending; workbooks, Parquet and ZIP are compressed already. */
const TEXT = /^text\/(?!event-stream)|[+/](?:json|xml|csv|text|javascript)(?:;|$)/u;

const ENCODINGS = ['zstd', 'br', 'gzip'] as const;

/** Whether what is sent may be other bytes on the wire than it is. */
export function mayBeCompressed(reply: FastifyReply): boolean {
  const accepted = reply.request.headers['accept-encoding'] ?? '';
  const isAccepted = [...ENCODINGS, '*'].some((encoding) =>
    accepted.toLowerCase().includes(encoding),
  );
  return isAccepted && TEXT.test(String(reply.getHeader('content-type')));
}

/**
 * Answers are compressed while they are sent. The levels are those that keep pace with a stream:
 * brotli's own default, made for files that are written once, would take minutes for a large export.
 */
export const compression = plugin(async (app) => {
  await app.register(compress, {
    threshold: 2048,
    encodings: [...ENCODINGS],
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
    customTypes: TEXT,
  });
});
