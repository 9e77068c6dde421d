import type { FastifyInstance } from 'fastify';
import type { Static } from 'typebox';
import { acceptInvitation } from '#server/accounts/accept.ts';
import { requireInvitation } from '#server/accounts/invitations.ts';
import { forAnybody } from '#server/plugins/doors.ts';
import {
  InvitationAcceptance,
  InvitationCheck,
  InvitationToken,
  Session,
} from '#server/schemas/accounts.ts';
import { personalReplies } from './personal-schema.ts';
import { browserOf, enter } from './session-reply.ts';

/** One-time links: for the first administrator, a new account, a lost password. */
export function invitationRoutes(app: FastifyInstance): void {
  app.post<{ Body: Static<typeof InvitationToken> }>('/invitations/check', {
    config: forAnybody,
    schema: {
      tags: ['accounts'],
      summary: 'What a one-time link is for',
      body: InvitationToken,
      response: personalReplies(InvitationCheck, [410]),
    },
    handler: async ({ body }) => {
      const { account } = await requireInvitation(app.db, body.token, app.now());
      const { name = null, displayName = null } = account ?? {};
      return { name, displayName, isFirst: account === null };
    },
  });

  app.post<{ Body: InvitationAcceptance }>('/invitations/accept', {
    config: forAnybody,
    schema: {
      tags: ['accounts'],
      summary: 'Take up a one-time link: set the password and sign in',
      body: InvitationAcceptance,
      response: personalReplies(Session, [410, 422]),
    },
    handler: async (request, reply) => {
      const options = { browser: browserOf(request), now: app.now() };
      const opened = await acceptInvitation(app.db, request.body, options);
      return enter(app, { request, reply }, opened);
    },
  });
}
