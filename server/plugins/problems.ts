import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import plugin from 'fastify-plugin';
import { quoted, speak, type Said } from '#domain/said.ts';
import { Problem, PROBLEMS, type ProblemCode } from '#server/problem.ts';
import type { ProblemDetails } from '#server/schemas/problem.ts';
import { storeProblemOf } from './store-problem.ts';
import { listenForMethods } from './methods.ts';
import { describeFault } from './validation-words.ts';

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
    const methods = methodsOf(pathOf(request));
    if (methods.length === 0 || methods.includes(method)) {
      const detail = `没有 ${pathOf(request)}。所有地址见 /api/docs。`;
      return send(request, reply, 'unknown-address', detail);
    }
    reply.header('allow', methods.join(', '));
    return send(
      request,
      reply,
      'method-not-allowed',
      `这个地址不接受 ${method}，只接受 ${methods.join('、')}。见 /api/docs。`,
    );
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
    request.log.error(error);
    return sendProblem(request, reply, fault);
  }
  if (error.validation) return send(request, reply, ...describeValidation(error));
  const status = error.statusCode ?? 500;
  if (status < 500) return send(request, reply, 'bad-request', error.message);
  request.log.error(error);
  return send(request, reply, 'internal', '服务器内部出错，已记入日志。请稍后再试。');
}

function sendProblem(
  request: FastifyRequest,
  reply: FastifyReply,
  { code, detail, retryAfter }: Problem,
) {
  if (retryAfter !== null) reply.header('retry-after', retryAfter);
  return send(request, reply, code, detail);
}

function send(
  request: FastifyRequest,
  reply: FastifyReply,
  code: ProblemCode,
  detail: Said | string,
) {
  const [status, title] = PROBLEMS[code];
  const body: ProblemDetails = {
    type: `/api/docs#${code}`,
    status,
    code,
    ...speak({ title, detail: typeof detail === 'string' ? quoted(detail) : detail }),
    instance: pathOf(request),
  };
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

const WHERE: Readonly<Record<string, string>> = { querystring: '参数', body: '内容' };

function describeValidation({
  validation = [],
  validationContext,
}: FastifyError): [ProblemCode, string] {
  const where = WHERE[validationContext ?? ''] ?? '地址';
  const unknown = validation
    .filter(({ keyword }) => keyword === 'additionalProperties')
    .map(({ params }) => String(params['additionalProperty']));
  if (unknown.length > 0) {
    return [
      'unknown-parameter',
      `不认识的${where}：${unknown.join('、')}。可用的参数见 /api/docs。`,
    ];
  }
  // A union fails once for each of its members and once as a whole; the whole says enough.
  const faults = validation.filter(({ keyword }) => keyword !== 'const').map(describeFault);
  return ['bad-request', `${where}有误：${faults.join('；') || '值不在允许的范围内'}。`];
}
