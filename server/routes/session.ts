import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Delays, failureRecords } from '#server/accounts/delays.ts';
import { signOut } from '#server/accounts/open-session.ts';
import { changePassword, signIn } from '#server/accounts/sign-in.ts';
import { forAnybody, inPerson } from '#server/plugins/doors.ts';
import { clearSessionCookie, requireSession } from '#server/plugins/who.ts';
import { sessionsApi } from '#server/schemas/api/sessions.ts';
import { listSessions } from '#server/store/sessions.ts';
import { described, type Asked } from './described.ts';
import { personalRefusals } from './personal-schema.ts';
import { browserOf, describeSession, enter } from './session-reply.ts';

/** Who is signed in; signing in and out; the password. */
export function sessionRoutes(app: FastifyInstance): void {
  const delays = new Delays(failureRecords(app.db));
  const optionsOf = (request: FastifyRequest) => {
    return { browser: browserOf(request), delays, now: app.now() };
  };

  app.get<Asked<typeof sessionsApi.session>>(sessionsApi.session.path, {
    config: forAnybody,
    schema: described(sessionsApi.session, personalRefusals()),
    handler: (request) => describeSession(app, request),
  });

  app.post<Asked<typeof sessionsApi.signIn>>(sessionsApi.signIn.path, {
    config: forAnybody,
    schema: described(sessionsApi.signIn, personalRefusals()),
    handler: async (request, reply) => {
      const options = { ...optionsOf(request), previous: request.session };
      return enter(app, { request, reply }, await signIn(app.db, request.body, options));
    },
  });

  for (const one of [sessionsApi.signOut, sessionsApi.signOutEverywhere]) {
    const everywhere = one === sessionsApi.signOutEverywhere;
    app.delete(one.path, {
      config: forAnybody,
      schema: described(one, personalRefusals()),
      handler: async (request, reply) => {
        if (request.session) await signOut(app.db, request.session, { everywhere, now: app.now() });
        clearSessionCookie(reply);
        request.session = null;
        request.actor = null;
        return describeSession(app, request);
      },
    });
  }

  app.get<Asked<typeof sessionsApi.openSessions>>(sessionsApi.openSessions.path, {
    config: inPerson,
    schema: described(sessionsApi.openSessions, personalRefusals()),
    handler: async (request) => {
      const { accountName, tokenHash: current } = requireSession(request);
      const sessions = await listSessions(app.db, accountName);
      return sessions.map(({ createdAt, lastSeenAt: stored, userAgent, tokenHash }) => {
        const lastSeenAt = app.lastUsed.latest('session', tokenHash, stored);
        return { createdAt, lastSeenAt, userAgent, isCurrent: tokenHash === current };
      });
    },
  });

  app.put<Asked<typeof sessionsApi.changePassword>>(sessionsApi.changePassword.path, {
    config: inPerson,
    schema: described(sessionsApi.changePassword, personalRefusals([422])),
    handler: async (request) => {
      const session = requireSession(request);
      const options = { ...optionsOf(request), known: session.tokenHash };
      return changePassword(app.db, session, request.body, options);
    },
  });
}
