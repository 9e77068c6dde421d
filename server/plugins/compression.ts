import { promisify } from 'node:util';
import { brotliCompress, constants, gzip, zstdCompress } from 'node:zlib';
import { negotiate } from '@fastify/accept-negotiator';
import compress from '@fastify/compress';
import type { FastifyReply, FastifyRequest } from 'fastify';
import plugin from 'fastify-plugin';

/** Text of any kind, by type or by ending; workbooks, Parquet and ZIP are compressed already. */
const TEXT = /^text\/(?!event-stream)|[+/](?:json|xml|csv|text|javascript)(?:;|$)/u;

/** Of what a client takes, the first one. */
const ENCODINGS = ['zstd', 'br', 'gzip'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** Smaller answers are sent as they are. */
const LEAST_BYTES = 2048;

/**
 * Answers are compressed while they are sent. The levels are those that keep pace with a stream:
 * brotli's own default, made for files that are written once, would take minutes for a large export.
 */
export const compression = plugin(async (app) => {
  await app.register(compress, {
    threshold: LEAST_BYTES,
    encodings: [...ENCODINGS],
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
    customTypes: TEXT,
  });
});

/** By the same rules as the plugin's; null: as it is. */
export function acceptedEncoding({ headers }: FastifyRequest): Encoding | null {
  const accepted = headers['accept-encoding'];
  if (typeof accepted !== 'string' || headers['x-no-compression'] !== undefined) return null;
  return negotiate(accepted.toLowerCase().replaceAll(/\*|x-gzip/gu, 'gzip'), [...ENCODINGS]);
}

/** Whether what is sent may be other bytes on the wire than it is. */
export function mayBeCompressed(reply: FastifyReply): boolean {
  return mayBeCompressedAs(String(reply.getHeader('content-type')), reply.request);
}

/** The same of what is yet to be sent. */
export function mayBeCompressedAs(contentType: string, request: FastifyRequest): boolean {
  return TEXT.test(contentType) && acceptedEncoding(request) !== null;
}

/** Whether those bytes of an answer are fewer when they are packed. */
export function isWorthPacking(contentType: unknown, { length }: Buffer): boolean {
  return length >= LEAST_BYTES && TEXT.test(String(contentType));
}

const packers = {
  zstd: (bytes: Buffer) =>
    promisify(zstdCompress)(bytes, { params: { [constants.ZSTD_c_compressionLevel]: 6 } }),
  br: (bytes: Buffer) =>
    promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: (bytes: Buffer) => promisify(gzip)(bytes, { level: 6 }),
} satisfies Record<Encoding, (bytes: Buffer) => Promise<Buffer>>;

/**
 * Compresses what is kept, once for all who ask for it: by levels that take some 7 ms a megabyte in
 * another thread, and leave a fifth less than those of the stream.
 */
export function pack(bytes: Buffer, encoding: Encoding): Promise<Buffer> {
  return packers[encoding](bytes);
}
