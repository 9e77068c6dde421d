import { setTimeout as pause } from 'node:timers/promises';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Problem } from '#server/problem.ts';
import type { DataView } from '#server/view/data-view.ts';

/** By it an answer tells the newest load that it knew, and a request the newest that its client was told. */
export const LOAD_HEADER = 'tongbao-load';

/** How long a node that knows less looks for it. */
const CATCH_UP_MS = 2000;
const EVERY_MS = 50;
const AGAIN_S = 2;

/** 0 where nothing is said. @throws Problem */
export function loadSeenBy({ headers }: FastifyRequest): number {
  const text = headers[LOAD_HEADER];
  if (text === undefined) return 0;
  if (typeof text === 'string' && /^\d{1,9}$/u.test(text)) return Number(text);
  throw new Problem('bad-request', {
    zh: 'Tongbao-Load 应是一次导入的编号，照上次答复里的写。',
    en: 'Tongbao-Load should be the number of a load, as the last answer gave it.',
  });
}

type Loaded = Pick<DataView, 'loadId'>;

/**
 * Gives a view that is no older than a load: of several nodes one hears of it a moment before another.
 * @param forget has the view looked for anew, though no commit was heard of
 */
export function catchUp<View extends Loaded>(
  view: () => Promise<View>,
  forget: () => void,
  { withinMs = CATCH_UP_MS, everyMs = EVERY_MS } = {},
) {
  let looking: Promise<View> | null = null;
  const anew = (): Promise<View> => {
    forget();
    looking ??= view().finally(() => {
      looking = null;
    });
    return looking;
  };
  return async (load: number): Promise<View> => {
    const first = await view();
    if (first.loadId >= load) return first;
    const until = performance.now() + withinMs;
    for (;;) {
      const found = await anew();
      if (found.loadId >= load) return found;
      if (performance.now() > until) throw behind();
      await pause(everyMs);
    }
  };
}

function behind(): Problem {
  return new Problem(
    'behind',
    {
      zh: '这里还没有您看过的数据：主库现在连不上，或副本还没有跟上。请稍后再试；数据库从备份恢复过的，请重新打开网页。',
      en: 'What you have seen is not there yet: the primary cannot be reached, or its replicas have not come so far. Try again in a moment; where the database was restored from a backup, open the page anew.',
    },
    { retryAfter: AGAIN_S },
  );
}

/** Tells the load of which an answer is, and after a change the newest. */
export function tellLoad(
  app: Pick<FastifyInstance, 'view'>,
  askedFor: (request: FastifyRequest) => Promise<DataView> | undefined,
) {
  return async (request: FastifyRequest, reply: FastifyReply, payload: unknown) => {
    const isReading = request.method === 'GET' || request.method === 'HEAD';
    const view = isReading || reply.statusCode >= 400 ? askedFor(request) : app.view();
    // What went wrong is told by the answer itself.
    const load = await view?.then(
      ({ loadId }) => loadId,
      () => null,
    );
    if (load !== undefined && load !== null) reply.header(LOAD_HEADER, load);
    return payload;
  };
}
