import type { FastifyReply, FastifyRequest } from 'fastify';
import type { LaneName, Lanes } from './lanes.ts';
import type { Answered, Asking, LoadRef } from './messages.ts';
import { Turns } from './turns.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Its answer may take seconds whatever it is asked. */
    isLong?: boolean;
  }
}

/**
 * Has requests answered by a lane in place of their own handlers. What is done for every request is done:
 * it is known who asks, from which version of the data, and what was sent is as the address wants it.
 */
export function askLanes(lanes: Lanes) {
  const turns = new Turns();
  return async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
    // A stream is sent as it is written.
    if (isStreamed(request)) return;
    const lane = laneFor(request);
    // Nobody waits for the thread to open: the route answers by itself, as where there are no lanes.
    if (lane === 'answers' && lanes.isOpening()) return;
    const asking = await askingOf(request);
    const ask = () => lanes.ask(lane, asking);
    // What changes something may wait for its turn to write, and nobody is to wait behind it.
    const isOneByOne = lane === 'answers' && asking.method === 'GET';
    const answered = await (isOneByOne ? turns.take(request.routeOptions.url ?? '', ask) : ask());
    note(request, answered);
    const { status, headers, body } = answered;
    return reply.code(status).headers(headers).send(Buffer.from(body.buffer));
  };
}

function laneFor({ routeOptions, query }: FastifyRequest): LaneName {
  return routeOptions.config.isLong === true || isOfDraft(query) ? 'long' : 'answers';
}

function isStreamed({ routeOptions, query }: FastifyRequest): boolean {
  return routeOptions.config.isFile === true && !isOfDraft(query);
}

function isOfDraft(query: unknown): boolean {
  return typeof query === 'object' && query !== null && 'draft' in query;
}

async function askingOf(request: FastifyRequest): Promise<Asking> {
  const { id, method, url, headers, body, actor, server } = request;
  return {
    requestId: id,
    method: methodOf(method),
    url,
    accept: headers.accept,
    body: body === undefined ? null : JSON.stringify(body),
    actor,
    site: server.siteOf(request),
    now: server.now(),
    load: await loadFor(request),
  };
}

/** Of HEAD the body is wanted too: it says how long it would be. */
function methodOf(method: string): Asking['method'] {
  switch (method) {
    case 'POST':
    case 'PUT':
    case 'PATCH':
    case 'DELETE':
      return method;
    default:
      return 'GET';
  }
}

async function loadFor(request: FastifyRequest): Promise<LoadRef | null> {
  const isReading = request.method === 'GET' || request.method === 'HEAD';
  // Whoever changes something works on what is newest, after what was due.
  if (!isReading) {
    await request.server.view();
    return null;
  }
  const { loadId, version } = await request.server.publishedFor(request);
  return { id: loadId, version };
}

/** For the log, the counts and the head of the answer. */
function note(request: FastifyRequest, answered: Answered): void {
  request.isPersonal ||= answered.isPersonal;
  request.withheld = answered.withheld;
  request.problem = answered.problem;
  request.fault = answered.fault;
}
