import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import plugin from 'fastify-plugin';
import { listed } from '#domain/said-names.ts';
import { quoted, speak, type Said } from '#domain/said.ts';
import { Problem, PROBLEMS, type ProblemCode } from '#server/problem.ts';
import type { ProblemDetails } from '#server/schemas/problem.ts';
import { describeFault } from '#server/store/store-faults.ts';
import { cutLong } from './cut-long.ts';
import { storeProblemOf } from './store-problem.ts';
import { listenForMethods } from './methods.ts';
import { requestProblem } from './request-faults.ts';
import { validationProblem } from './validation-words.ts';

/** Renders every error as RFC 9457 problem details; what went wrong inside is logged, not sent. */
export const problems = plugin((app, _options, done) => {
  const methodsOf = listenForMethods(app);
  app.setErrorHandler((error: FastifyError | Problem, request, reply) => {
    // What was sent to an address that there is not need not be readable; Fastify looks at it first.
    const isUnread =
      request.is404 && !(error instanceof Problem) && (error.statusCode ?? 500) < 500;
    return isUnread ? refuseAddress(request, reply) : renderError(error, request, reply);
  });
  app.setNotFoundHandler(refuseAddress);
  done();

  function refuseAddress(request: FastifyRequest, reply: FastifyReply) {
    const { method } = request;
    const path = pathOf(request);
    const methods = methodsOf(path);
    if (methods.length === 0 || methods.includes(method)) {
      return send(request, reply, 'unknown-address', noAddress(path));
    }
    reply.header('allow', methods.join(', '));
    return send(request, reply, 'method-not-allowed', otherMethods(method, methods));
  }
});

/** Also given to Fastify itself, for what fails before a route is found. */
export function renderError(
  error: FastifyError | Problem,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  if (error instanceof Problem) return sendProblem(request, reply, error);
  const fault = storeProblemOf(error);
  if (fault) {
    request.fault = describeFault(error);
    return sendProblem(request, reply, fault);
  }
  if (error.validation) return sendProblem(request, reply, validationProblem(error));
  if ((error.statusCode ?? 500) < 500) {
    return sendProblem(request, reply, requestProblem(error, request));
  }
  request.log.error(error);
  return send(request, reply, 'internal', failedInside(request.id));
}

function sendProblem(
  request: FastifyRequest,
  reply: FastifyReply,
  { code, detail, retryAfter }: Problem,
) {
  if (retryAfter !== null) reply.header('retry-after', retryAfter);
  return send(request, reply, code, detail);
}

function send(request: FastifyRequest, reply: FastifyReply, code: ProblemCode, detail: Said) {
  const body = describeProblem(code, detail, pathOf(request));
  const { status } = body;
  request.problem = code;
  // RFC 9110 wants to hear how one may say who one is. A browser asks nobody for a Bearer.
  if (status === 401) reply.header('www-authenticate', 'Bearer realm="Tongbao"');
  return (
    reply
      .code(status)
      // What fails before a route is found has none yet.
      .header('x-request-id', request.id)
      .type('application/problem+json; charset=utf-8')
      .send(JSON.stringify(body))
  );
}

function pathOf(request: FastifyRequest): string {
  return request.url.split('?')[0] ?? request.url;
}

/** What of an address is longer says nothing more of where it was. */
const MOST_OF_ADDRESS = 1000;

/** RFC 9457. */
export function describeProblem(code: ProblemCode, detail: Said, instance: string): ProblemDetails {
  const [status, title] = PROBLEMS[code];
  const said = speak({ title, detail: cutLong(detail) });
  return {
    type: `/api/docs#${code}`,
    status,
    code,
    ...said,
    instance: instance.slice(0, MOST_OF_ADDRESS),
  };
}

const noAddress = (path: string): Said => ({
  zh: `没有 ${path}。所有地址见 /api/docs。`,
  en: `There is no ${path}. /api/docs lists every address.`,
});

const otherMethods = (method: string, methods: readonly string[]): Said => {
  const those = listed(methods.map(quoted));
  return {
    zh: `这个地址不接受 ${method}，只接受 ${those.zh}。见 /api/docs。`,
    en: `This address does not take ${method}, only ${those.en}. See /api/docs.`,
  };
};

const failedInside = (id: string): Said => ({
  zh: `服务器内部出错，已记入日志，编号 ${id}。请稍后再试；还是这样，请把编号告诉管理员。`,
  en: `Something failed inside the server. It stands in its log under the number ${id}. Try again later; if it fails again, give that number to an administrator.`,
});
