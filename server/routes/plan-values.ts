import type { FastifyInstance } from 'fastify';
import { dayInChina } from '#domain/china-time.ts';
import { OWN_NOTES } from '#domain/own-notes.ts';
import { valueRows } from '#server/answers/plan-values.ts';
import { saveLedgerRows } from '#server/ledger/put-rows.ts';
import { personal } from '#server/plugins/doors.ts';
import { requireRight } from '#server/plugins/who.ts';
import { planValuesApi } from '#server/schemas/api/plan-values.ts';
import { described, type Asked } from './described.ts';
import { deskReplies } from './desk-replies.ts';

/** Telling what came of a target: all values are one load, or wait for review together. */
export function planValueRoutes(app: FastifyInstance): void {
  app.post<Asked<typeof planValuesApi.tell>>(planValuesApi.tell.path, {
    config: personal,
    schema: described(planValuesApi.tell, deskReplies),
    handler: async (request) => {
      const actor = requireRight(request, 'enter');
      const asked = { ...request.params, ...request.body, on: dayInChina(app.now()) };
      const { subject, rows } = await valueRows(await app.view(), asked, actor);
      const note = OWN_NOTES.targetsReported.zh;
      return saveLedgerRows(app.db, {
        ...{ kind: 'plan-progress', subject, rows, actor, note, now: app.now() },
      });
    },
  });
}
