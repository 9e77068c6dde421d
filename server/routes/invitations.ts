import type { FastifyInstance } from 'fastify';
import { acceptInvitation, type Besides } from '#server/accounts/accept.ts';
import { requireInvitation } from '#server/accounts/invitations.ts';
import { beginOffice } from '#server/office/begin-office.ts';
import { contentsOf } from '#server/office/contents.ts';
import { readChoice } from '#server/office/read-choice.ts';
import { putExampleAside } from '#server/office/put-aside.ts';
import { forAnybody } from '#server/plugins/doors.ts';
import type { OfficeChoice } from '#server/schemas/office.ts';
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
      const isFirst = account === null;
      return { name, displayName, isFirst, holds: isFirst ? await contentsOf(app.db) : null };
    },
  });

  app.post<Asked<typeof sessionsApi.acceptInvitation>>(sessionsApi.acceptInvitation.path, {
    config: forAnybody,
    schema: described(sessionsApi.acceptInvitation, personalRefusals([410, 422])),
    handler: async (request, reply) => {
      const { office, ...acceptance } = request.body;
      const besides = office === undefined ? null : beginningOf(app, office);
      const options = { browser: browserOf(request), now: app.now(), besides };
      const opened = await acceptInvitation(app.db, acceptance, options);
      return enter(app, { request, reply }, opened);
    },
  });
}

/** The example is put aside only for who gets in, and the office begins with the account or not at all. */
function beginningOf({ db, now }: FastifyInstance, asked: OfficeChoice): Besides {
  const office = readChoice(asked);
  const at = now();
  let putAside: string | null = null;
  return {
    prepare: async () => {
      putAside = await putExampleAside(db, at);
    },
    carryOut: (trx, by) => beginOffice(trx, office, { by, now: at, putAside }),
  };
}
