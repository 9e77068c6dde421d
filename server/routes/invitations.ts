import type { FastifyInstance } from 'fastify';
import { acceptInvitation } from '#server/accounts/accept.ts';
import { requireInvitation } from '#server/accounts/invitations.ts';
import { forAnybody } from '#server/plugins/doors.ts';
import { sessionsApi } from '#server/schemas/api/sessions.ts';
import { described, type Asked } from './described.ts';
import { personalRefusals } from './personal-schema.ts';
import { browserOf, enter } from './session-reply.ts';

/** One-time links: for the first administrator, a new account, a lost password. */
export function invitationRoutes(app: FastifyInstance): void {
  app.post<Asked<typeof sessionsApi.checkInvitation>>(sessionsApi.checkInvitation.path, {
    config: forAnybody,
    schema: described(sessionsApi.checkInvitation, personalRefusals([410])),
    handler: async ({ body }) => {
      const { account } = await requireInvitation(app.db, body.token, app.now());
      const { name = null, displayName = null } = account ?? {};
      return { name, displayName, isFirst: account === null };
    },
  });

  app.post<Asked<typeof sessionsApi.acceptInvitation>>(sessionsApi.acceptInvitation.path, {
    config: forAnybody,
    schema: described(sessionsApi.acceptInvitation, personalRefusals([410, 422])),
    handler: async (request, reply) => {
      const options = { browser: browserOf(request), now: app.now() };
      const opened = await acceptInvitation(app.db, request.body, options);
      return enter(app, { request, reply }, opened);
    },
  });
}
