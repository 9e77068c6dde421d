import type { FastifyReply, FastifyRequest } from 'fastify';
import plugin from 'fastify-plugin';
import { counted } from '#domain/said-names.ts';
import { Problem } from '#server/problem.ts';
import { renderError } from './problems.ts';

export interface HalfSentOptions {
  /** How often it is looked how much came. */
  everyMs: number;
  /** Less than this from one look to the next is no progress. */
  leastBytes: number;
}

/**
 * Closes what is begun and not sent on, which keeps a connection for nothing. A limit on the whole
 * would cut large files on slow lines; this one asks for progress alone, and counts no time in which the
 * server itself has not read on. Who was answered already, before all had come, has that long to end.
 */
export const halfSent = plugin<HalfSentOptions>((app, { everyMs, leastBytes }, done) => {
  app.addHook('onRequest', (request, reply, next) => {
    const { raw } = request;
    const isEmpty = raw.headers['content-length'] === '0' || !hasBody(request);
    if (!isEmpty) watch(request, reply);
    next();
  });

  function watch(request: FastifyRequest, reply: FastifyReply): void {
    const { raw } = request;
    let before = raw.socket.bytesRead;
    const look = () => {
      if (raw.complete || raw.destroyed) {
        clearInterval(timer);
        return;
      }
      if (reply.sent) {
        clearInterval(timer);
        raw.destroy();
        return;
      }
      const came = raw.socket.bytesRead - before;
      before += came;
      if (came >= leastBytes || raw.readableLength > 0) return;
      clearInterval(timer);
      cut(request, reply);
    };
    // Once what has come is read: a server that was busy looks late, at what came long before.
    const timer = setInterval(() => setImmediate(look), everyMs);
    timer.unref();
    reply.raw.once('close', () => {
      if (raw.complete || raw.socket.destroyed) clearInterval(timer);
    });
  }

  function cut(request: FastifyRequest, reply: FastifyReply): void {
    const seconds = Math.round(everyMs / 1000);
    const detail = {
      zh: `内容只发来一部分，${seconds} 秒里没有多少新的，连接已关闭。请检查网络后重新发送。`,
      en: `Only a part of the body came, and little more in ${counted(seconds, 'second')}; the connection is closed. Check the network and send it again.`,
    };
    reply.raw.once('finish', () => request.raw.socket.destroySoon());
    void reply.header('connection', 'close');
    void renderError(new Problem('too-slow', detail), request, reply);
  }
  done();
});

function hasBody({ raw: { headers } }: FastifyRequest): boolean {
  return headers['content-length'] !== undefined || headers['transfer-encoding'] !== undefined;
}
