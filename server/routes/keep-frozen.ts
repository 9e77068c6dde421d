import type { FastifyInstance, FastifyRequest } from 'fastify';
import { hasRight } from '#domain/roles.ts';
import type { FrozenLimits } from '#server/exporting/frozen-limits.ts';
import { personal } from '#server/plugins/doors.ts';
import { requireActor } from '#server/plugins/who.ts';
import { Problem } from '#server/problem.ts';
import { Frozen } from '#server/schemas/frozen.ts';
import { keepForAccount, keepNoLonger } from '#server/store/frozen.ts';
import { problemReplies, problemReply } from './endpoint.ts';
import { findReadable } from './find-frozen.ts';
import { describeFrozen } from './frozen-reply.ts';
import { HashParams, type HashRoute } from './hash-route.ts';

/** What is cited stays: whoever has an account may say so, by which it does not expire. */
export function keepFrozenRoutes(app: FastifyInstance, limits: FrozenLimits): void {
  const schema = (summary: string) => ({
    tags: ['observations'],
    summary,
    params: HashParams,
    response: { 200: Frozen, ...problemReplies, 410: problemReply },
  });

  app.put<HashRoute>('/frozen/:sha256/kept', {
    config: personal,
    schema: schema('Keep a frozen file that is cited: it does not expire'),
    handler: async (request) => {
      const { name: by } = requireActor(request);
      const head = await findReadable(app, request.params.sha256);
      // Whoever said it first answers for it.
      const kept = { at: app.now().toISOString(), by };
      if (head.keptAt === null) {
        await app.db.transaction().execute((trx) => keepForAccount(trx, head.hash, kept));
      }
      return describeNow(request);
    },
  });

  app.delete<HashRoute>('/frozen/:sha256/kept', {
    config: personal,
    schema: schema('Keep a frozen file no longer: its time begins anew'),
    handler: async (request) => {
      const actor = requireActor(request);
      const { keptBy, hash } = await findReadable(app, request.params.sha256);
      if (keptBy !== null && keptBy !== actor.name && !hasRight(actor, 'administer')) {
        throw new Problem('forbidden', {
          zh: `这一份是 ${keptBy} 要求保留的。请由本人或管理员取消。`,
          en: `It is kept for ${keptBy}. Ask that person or an administrator to let it go.`,
        });
      }
      const at = app.now().toISOString();
      if (keptBy !== null) {
        await app.db.transaction().execute((trx) => keepNoLonger(trx, hash, at));
      }
      return describeNow(request);
    },
  });

  const describeNow = async (request: FastifyRequest<HashRoute>) =>
    describeFrozen(request, await findReadable(app, request.params.sha256), limits);
}
