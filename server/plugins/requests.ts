import { randomUUID } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import plugin from 'fastify-plugin';
import { PROBLEMS, type ProblemCode } from '#server/problem.ts';
import { createLineLimit } from './line-limit.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** The problem it was answered with. */
    problem: ProblemCode | null;
    /** What SQLite or the system called it, where the machine was at fault. */
    fault: string | null;
  }
}

/** What is refused to somebody, as against what is not there or written wrongly. */
const REFUSALS: readonly number[] = [401, 403, 421, 423, 429, 503, 507];
/** From one address; whoever is refused more often is told of once. */
const LINES_A_MINUTE = 60;

/**
 * What a request is called in the log and in its answer. Not the client's own word: anyone may say one.
 * The end of a UUID, for Node draws the random bytes of many of these at once.
 */
export function newRequestId(): string {
  return randomUUID().slice(19).replace('-', '');
}

/**
 * Every answer says what its request is called, and every refusal stands in the log under that name:
 * what was asked, from where and by whom, never what was typed. Addresses are told by their pattern,
 * for a name may be a part of them.
 */
export const requests = plugin((app, _options, done) => {
  const lines = createLineLimit({ perMinute: LINES_A_MINUTE, now: () => Date.now() });
  app.decorateRequest('problem', null);
  app.decorateRequest('fault', null);
  app.addHook('onRequest', (request, reply, next) => {
    void reply.header('x-request-id', request.id);
    next();
  });
  app.addHook('onResponse', (request, reply, next) => {
    const { problem } = request;
    const line = describe(request, reply);
    if (problem === null || !isRefusal(request, problem)) {
      request.log.info(line, '已答复');
      next();
      return;
    }
    const room = lines.take(request.ip);
    const title = PROBLEMS[problem][1].zh;
    if (room === 'last') request.log.warn({ ...line, isLastOfMinute: true }, title);
    else if (room === 'free') request.log.warn(line, title);
    next();
  });
  done();
});

/** Who has not signed in yet and is asked to is not refused anything. */
function isRefusal({ headers }: FastifyRequest, problem: ProblemCode): boolean {
  if (problem === 'invitation-over') return true;
  if (problem === 'sign-in-needed') return headers.authorization !== undefined;
  return REFUSALS.includes(PROBLEMS[problem][0]);
}

function describe(request: FastifyRequest, reply: FastifyReply) {
  const { problem, fault, method, ip } = request;
  return {
    ...(problem !== null && { code: problem }),
    ...(fault !== null && { fault }),
    status: reply.statusCode,
    method,
    route: routeOf(request),
    ip,
    ...whoAsks(request),
    milliseconds: Math.round(reply.elapsedTime),
  };
}

/** The pattern of the address: `/api/v1/releases/:release`. */
export function routeOf({ routeOptions, is404 }: FastifyRequest): string {
  return is404 ? 'none' : (routeOptions.url ?? 'none');
}

/** A request that was refused before it was known who asks has nobody. */
function whoAsks({ actor, headers }: Partial<FastifyRequest>) {
  if (actor) return { account: actor.name, by: actor.door };
  return headers?.authorization === undefined ? {} : { by: 'key' };
}
