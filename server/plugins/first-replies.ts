import type { FastifyInstance, FastifyRequest } from 'fastify';
import { LRUCache } from 'lru-cache';
import { LIST, questionsOf, type Questions } from './first-questions.ts';
import { writeSight } from './first-sight/sight.ts';

/** By which an address asks for another view of the data, or stands in another site's frame. */
const OTHER_VIEWS = ['asOf', 'draft', 'embed'];
const SESSION = '/api/v1/session';
/** Letters of all that is kept: some ten overviews of hundreds of regions. */
const MOST_KEPT = 8_000_000;

/** What of a page comes with its document: what is seen before the program has come, and answers. */
interface First {
  sight: string;
  replies: string;
}
const NOTHING: First = { sight: '', replies: '' };

/**
 * Gives the answers that a page asks for first, as elements of its document, so that it need not fetch them
 * one after the other: those of the API itself, to whoever asks. None where the page has to ask by itself
 * and say what is wrong. What everybody gets is kept as long as the data stay the same.
 */
export function createFirstReplies(app: Pick<FastifyInstance, 'inject' | 'view'>) {
  const kept = new LRUCache<string, First>({
    maxSize: MOST_KEPT,
    sizeCalculation: ({ sight, replies }) => sight.length + replies.length,
  });
  return async (request: FastifyRequest): Promise<First> => {
    const [path = '/', search = ''] = request.url.split('?');
    const query = new URLSearchParams(search);
    if (OTHER_VIEWS.some((name) => query.has(name))) return NOTHING;
    const questions = questionsOf({
      path,
      release: query.get('release'),
      isBare: query.size === 0,
    });
    const session = await ask(app, request, SESSION);
    const who = session === null ? '' : element(SESSION, session);
    const withWho = ({ sight, replies }: First): First => ({ sight, replies: who + replies });
    const { version } = await app.view();
    const name = `${version} ${questions.name}`;
    const isForAll = request.headers.cookie === undefined;
    const before = isForAll ? kept.get(name) : undefined;
    const first = before ?? (await collect(app, request, questions));
    // Asked before a load and answered after it: part of it may be of either.
    if ((await app.view()).version !== version) return withWho(NOTHING);
    if (isForAll && first !== NOTHING) kept.set(name, first);
    return withWho(first);
  };
}

async function collect(
  app: Pick<FastifyInstance, 'inject' | 'view'>,
  from: FastifyRequest,
  { put }: Questions,
): Promise<First> {
  // In the order in which they are asked for, whichever answer comes first.
  const asked = new Map<string, Promise<string | null>>();
  const see = await put((address) => {
    const answer = asked.get(address) ?? ask(app, from, address);
    asked.set(address, answer);
    return answer;
  });
  if (see === null) return NOTHING;
  const replies = await Promise.all(
    [...asked].map(async ([address, answer]) => ({ address, body: await answer })),
  );
  return {
    sight: writeSight(see, (await asked.get(LIST)) ?? '[]', await app.view()),
    replies: replies
      .map(({ address, body }) => (body === null ? '' : element(address, body)))
      .join(''),
  };
}

/** Null: the API answers otherwise, which is for the page to read. */
async function ask(
  app: Pick<FastifyInstance, 'inject'>,
  { headers: { cookie, host }, ip }: FastifyRequest,
  url: string,
): Promise<string | null> {
  const { statusCode, body } = await app.inject({
    url,
    remoteAddress: ip,
    headers: { accept: 'application/json', host, ...(cookie !== undefined && { cookie }) },
  });
  return statusCode === 200 ? body : null;
}

/** Read, never run (web/src/lib/api/first-replies.ts); nothing in it may end the element. */
function element(address: string, body: string): string {
  const json = body.replaceAll('<', String.raw`\u003c`);
  const name = address.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  return `<script type="application/json" data-reply="${name}">${json}</script>`;
}
