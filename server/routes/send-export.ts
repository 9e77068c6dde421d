import { Socket } from 'node:net';
import { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { SpooledExport } from '#server/exporting/export-spool.ts';
import { Abandoned, type Unsent } from '#server/exporting/growing-file.ts';
import type { Written } from '#server/exporting/write-export.ts';
import { mayBeCompressed } from '#server/plugins/compression.ts';
import { Problem } from '#server/problem.ts';
import { isSameBytes, readRange } from './byte-range.ts';

/** Of a short one so much is waited for, and of one that turns out to be none: so much it may always take. */
const WAITED_BYTES = 2_000_000;

/** What is told of the file, whichever part of it is sent. */
type Headers = Readonly<Record<string, string>>;

/**
 * Sends an export: whole, while it is written where that takes long; for HEAD what it came to; or a part.
 * @param open joins or begins it
 * @throws bad-range, and what the writing fails with before its first bytes
 */
export async function sendExport(
  request: FastifyRequest,
  reply: FastifyReply,
  { open, headers }: { open: () => Promise<SpooledExport>; headers: Headers },
): Promise<FastifyReply> {
  const follow = async () => {
    const file = await open();
    // Who goes away before anything was sent is waited for no longer.
    reply.raw.once('close', file.leave);
    return file;
  };
  const file = await follow();
  try {
    const { range, 'if-range': ifRange } = request.headers;
    const isPart = range !== undefined && isSameBytes(ifRange?.toString(), strongTag(reply));
    if (request.method === 'HEAD') return await sendHead(reply, file, headers);
    // Without chunks an answer of unknown length that breaks off looks whole.
    const hasChunks = request.raw.httpVersion !== '1.0';
    if (!isPart && hasChunks) return await sendWhole(reply, file, headers);
    file.onlyWait();
    const written = await file.ended;
    if (file.isWhole() && !isPart) return await sendWhole(reply, file, headers);
    if (file.isWhole()) {
      const part = readRange(range, written.bytes);
      return await sendPart(reply, file, { headers, written, range: part });
    }
    // It is larger than what is kept: whoever wants a part of it, or its length, gets the whole.
    file.leave();
    return await sendWhole(reply, await follow(), headers);
  } catch (error) {
    file.leave();
    if (error instanceof Abandoned) return reply.hijack();
    throw error;
  }
}

/** Of the bytes as they are, whatever compresses them on the way. @returns null where there is none */
function strongTag(reply: FastifyReply): string | null {
  const tag = reply.getHeader('etag');
  return typeof tag === 'string' ? tag.replace(/^W\//u, '') : null;
}

/** A part is of the bytes as they are, even where a whole would be compressed. */
function tellFile(reply: FastifyReply, headers: Headers, isPart = false): void {
  reply.headers({ ...headers, 'accept-ranges': 'bytes' });
  const tag = strongTag(reply);
  if (tag !== null && isPart) reply.header('etag', tag);
}

function tellWritten(reply: FastifyReply, { rows, bytes, digest }: Written): void {
  reply.headers({
    'content-length': bytes,
    'tongbao-rows': rows,
    'unencoded-digest': inHeader(digest),
  });
}

/** As RFC 9530 writes it. */
const inHeader = (digest: Buffer) => `sha-256=:${digest.toString('base64')}:`;

async function sendHead(
  reply: FastifyReply,
  file: SpooledExport,
  headers: Headers,
): Promise<FastifyReply> {
  file.onlyWait();
  const written = await file.ended;
  tellFile(reply, headers);
  tellWritten(reply, written);
  file.leave();
  return reply.send(Readable.from([]));
}

async function sendWhole(
  reply: FastifyReply,
  file: SpooledExport,
  headers: Headers,
): Promise<FastifyReply> {
  await file.reached(file.isShort ? WAITED_BYTES : 1);
  tellFile(reply, headers);
  const written = file.written();
  if (written) {
    tellWritten(reply, written);
    return reply.send(file.read({}, unsentOf(reply)));
  }
  if (file.rows !== null) reply.header('tongbao-rows', file.rows);
  if (/(?:^|,)\s*trailers\s*(?:,|$)/iu.test(reply.request.headers.te?.toString() ?? '')) {
    reply.trailer('unencoded-digest', async () => inHeader((await file.ended).digest));
  }
  return reply.send(file.read({}, unsentOf(reply)));
}

/**
 * How much waits for the client behind the stream: no less, for the marks of chunks are counted too.
 * @returns undefined where that can't be told, since it is compressed on the way or goes to no socket
 */
function unsentOf(reply: FastifyReply): Unsent | undefined {
  const { raw } = reply;
  if (mayBeCompressed(reply) || !(raw.socket instanceof Socket)) return undefined;
  return () => raw.writableLength;
}

interface Part {
  headers: Headers;
  written: Written;
  range: ReturnType<typeof readRange>;
}

function sendPart(
  reply: FastifyReply,
  file: SpooledExport,
  { headers, written, range }: Part,
): FastifyReply {
  if (range === 'none') {
    reply.header('content-range', `bytes */${written.bytes}`);
    throw noSuchPart(written.bytes);
  }
  tellFile(reply, headers, range !== null);
  tellWritten(reply, written);
  if (range === null) return reply.send(file.read({}, unsentOf(reply)));
  const { start, end } = range;
  return reply
    .code(206)
    .headers({
      'content-length': end - start,
      'content-range': `bytes ${start}-${end - 1}/${written.bytes}`,
    })
    .send(file.read({ start, end }, unsentOf(reply)));
}

function noSuchPart(bytes: number): Problem {
  return new Problem('bad-range', {
    zh: `这个文件有 ${bytes} 个字节，没有所要的那一段。请去掉 Range，整个取走。`,
    en: `The file has ${bytes} bytes, and not the part that was asked for. Leave out Range and take all of it.`,
  });
}
