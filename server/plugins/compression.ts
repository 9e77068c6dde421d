import { constants } from 'node:zlib';
import compress from '@fastify/compress';
import plugin from 'fastify-plugin';

/** Text of any kind, by type or by ending; workbooks, Parquet and ZIP are compressed already. */
const TEXT = /^text\/(?!event-stream)|[+/](?:json|xml|csv|text|javascript)(?:;|$)/u;

/**
 * Answers are compressed while they are sent. The levels are those that keep pace with a stream:
 * brotli's own default, made for files that are written once, would take minutes for a large export.
 */
export const compression = plugin(async (app) => {
  await app.register(compress, {
    threshold: 2048,
    encodings: ['zstd', 'br', 'gzip'],
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
    customTypes: TEXT,
  });
});
