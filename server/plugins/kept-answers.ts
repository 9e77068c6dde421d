import type { FastifyReply, FastifyRequest } from 'fastify';
import plugin from 'fastify-plugin';
import type { AnswerStore, KeptAnswer } from './answer-store.ts';
import { acceptedEncoding, isWorthPacking, pack, type Encoding } from './compression.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** It is a file of any size, written while it is sent: nobody holds it in memory. */
    isFile?: boolean;
  }
  interface FastifyRequest {
    /** What others who ask the same wait for while this request works it out. */
    promised: PromisedAnswer | null;
  }
}

interface Asked {
  loadId: number;
  name: string;
  encoding: Encoding | null;
}

interface PromisedAnswer {
  asked: Asked;
  bring: (answer: KeptAnswer | null) => void;
  /** What the answer to this request carries whatever it is. */
  before: ReturnType<FastifyReply['getHeaders']>;
}

/**
 * Keeps whole answers as they are sent. What has a tag is one answer to all who get that tag at that
 * address: who asks again is sent the same bytes, who asks meanwhile waits for them. What goes before
 * this hook is done for every request, and what it puts into the head is not kept. An error never is.
 */
export const keptAnswers = plugin<{ answers: AnswerStore }>((app, { answers }, done) => {
  app.decorateRequest('promised', null);

  app.addHook('onRequest', async (request, reply) => {
    const { answerTag: tag, routeOptions, url } = request;
    if (tag === null || routeOptions.config.isFile === true) return;
    const { loadId } = await app.publishedFor(request);
    answers.renew(loadId);
    const asked = { loadId, name: `${tag} ${url}`, encoding: acceptedEncoding(request) };
    // From here to the promise nothing is waited for that is not there: no two promise the same.
    const found =
      answers.find(nameOf(asked)) ?? answers.find(asked.name) ?? answers.coming(asked.name);
    const plain = found && (await found);
    if (plain) {
      answers.tally.hits += 1;
      const { headers, body } = await packed(plain, asked);
      return reply.headers(headers).send(body);
    }
    answers.tally.misses += 1;
    const bring = answers.promise(loadId, asked.name);
    request.promised = { asked, bring, before: reply.getHeaders() };
  });

  app.addHook('onSend', async (request, reply, payload) => {
    const { promised } = request;
    if (promised === null) return payload;
    request.promised = null;
    const answer = answerOf(request, reply, payload, promised.before);
    promised.bring(answer);
    if (answer === null) return payload;
    const { headers, body } = await packed(answer, promised.asked);
    reply.headers(headers);
    return body;
  });

  async function packed(answer: KeptAnswer, asked: Asked): Promise<KeptAnswer> {
    const { headers, body } = answer;
    const { loadId, encoding } = asked;
    if (encoding === null || isPacked(answer) || !isWorthPacking(headers['content-type'], body)) {
      return answer;
    }
    return answers.once(loadId, nameOf(asked), async () => {
      return {
        headers: { ...headers, 'content-encoding': encoding },
        body: await pack(body, encoding),
      };
    });
  }
  done();
});

/** The packed forms of an answer are kept beside it. */
const nameOf = ({ name, encoding }: Asked) => (encoding === null ? name : `${encoding} ${name}`);
const isPacked = ({ headers }: KeptAnswer) => headers['content-encoding'] !== undefined;

/** Null: it is not to be kept. */
function answerOf(
  request: FastifyRequest,
  reply: FastifyReply,
  payload: unknown,
  before: PromisedAnswer['before'],
): KeptAnswer | null {
  if (reply.statusCode !== 200 || request.isPersonal) return null;
  if (typeof payload !== 'string' && !Buffer.isBuffer(payload)) return null;
  const headers: Record<string, string | number | string[]> = {};
  for (const [name, value] of Object.entries(reply.getHeaders())) {
    const isOwn = value !== before[name] && !OF_REQUEST.includes(name);
    if (isOwn && value !== undefined) headers[name] = value;
  }
  return { headers, body: typeof payload === 'string' ? Buffer.from(payload) : payload };
}

/** A cookie is for whoever asked, and the length depends on how the bytes are packed. */
const OF_REQUEST = ['set-cookie', 'content-length'];
