import type { FastifyInstance, FastifyRequest } from 'fastify';
import { hasRight } from '#domain/roles.ts';
import type { FrozenLimits } from '#server/exporting/frozen-limits.ts';
import { personal } from '#server/plugins/doors.ts';
import { requireActor } from '#server/plugins/who.ts';
import { Problem } from '#server/problem.ts';
import { frozenApi } from '#server/schemas/api/frozen.ts';
import { keepForAccount, keepNoLonger } from '#server/store/frozen.ts';
import { described, type Asked } from './described.ts';
import { problemReplies, problemReply } from './endpoint.ts';
import { findReadable } from './find-frozen.ts';
import { describeFrozen } from './frozen-reply.ts';

/** What is cited stays: whoever has an account may say so, by which it does not expire. */
export function keepFrozenRoutes(app: FastifyInstance, limits: FrozenLimits): void {
  const refusals = { ...problemReplies, 410: problemReply };

  app.put<Asked<typeof frozenApi.keep>>(frozenApi.keep.path, {
    config: personal,
    schema: described(frozenApi.keep, refusals),
    handler: async (request) => {
      const { name: by } = requireActor(request);
      const head = await findReadable(app, request.params.sha256);
      const kept = { at: app.now().toISOString(), by };
      if (head.keptAt === null) {
        await app.db.transaction().execute((trx) => keepForAccount(trx, head.hash, kept));
      }
      return describeNow(request);
    },
  });

  app.delete<Asked<typeof frozenApi.keepNoLonger>>(frozenApi.keepNoLonger.path, {
    config: personal,
    schema: described(frozenApi.keepNoLonger, refusals),
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
        await app.db.transaction().execute((trx) => keepNoLonger(trx, { hash, keptBy }, at));
      }
      return describeNow(request);
    },
  });

  const describeNow = async (request: FastifyRequest<Asked<typeof frozenApi.keep>>) =>
    describeFrozen(request, await findReadable(app, request.params.sha256), limits);
}
