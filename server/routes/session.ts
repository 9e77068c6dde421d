import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Delays } from '#server/accounts/delays.ts';
import { signOut } from '#server/accounts/open-session.ts';
import { changePassword, signIn } from '#server/accounts/sign-in.ts';
import { forAnybody, inPerson } from '#server/plugins/doors.ts';
import { clearSessionCookie, requireSession } from '#server/plugins/who.ts';
import {
  OpenSessions,
  PasswordChange,
  PasswordChanged,
  Session,
  SignIn,
} from '#server/schemas/accounts.ts';
import { listSessions } from '#server/store/sessions.ts';
import { personalReplies } from './personal-schema.ts';
import { browserOf, describeSession, enter } from './session-reply.ts';

/** Who is signed in; signing in and out; the password. */
export function sessionRoutes(app: FastifyInstance): void {
  const delays = new Delays();
  const optionsOf = (request: FastifyRequest) => {
    return { browser: browserOf(request), delays, now: app.now() };
  };

  app.get('/session', {
    config: forAnybody,
    schema: { tags: ['accounts'], summary: 'Who is signed in', response: personalReplies(Session) },
    handler: (request) => describeSession(app, request),
  });

  app.post<{ Body: SignIn }>('/session', {
    config: forAnybody,
    schema: {
      tags: ['accounts'],
      summary: 'Sign in',
      body: SignIn,
      response: personalReplies(Session),
    },
    handler: async (request, reply) => {
      const options = { ...optionsOf(request), previous: request.session };
      return enter(app, { request, reply }, await signIn(app.db, request.body, options));
    },
  });

  for (const everywhere of [false, true]) {
    app.delete(everywhere ? '/sessions' : '/session', {
      config: forAnybody,
      schema: {
        tags: ['accounts'],
        summary: everywhere ? 'Sign out everywhere' : 'Sign out',
        response: personalReplies(Session),
      },
      handler: async (request, reply) => {
        if (request.session) await signOut(app.db, request.session, { everywhere, now: app.now() });
        clearSessionCookie(reply);
        request.session = null;
        request.actor = null;
        return describeSession(app, request);
      },
    });
  }

  app.get('/sessions', {
    config: inPerson,
    schema: {
      tags: ['accounts'],
      summary: 'Where one is signed in',
      response: personalReplies(OpenSessions),
    },
    handler: async (request) => {
      const { accountName, tokenHash: current } = requireSession(request);
      const sessions = await listSessions(app.db, accountName);
      return sessions.map(({ createdAt, lastSeenAt: stored, userAgent, tokenHash }) => {
        const lastSeenAt = app.lastUsed.latest('session', tokenHash, stored);
        return { createdAt, lastSeenAt, userAgent, isCurrent: tokenHash === current };
      });
    },
  });

  app.put<{ Body: PasswordChange }>('/session/password', {
    config: inPerson,
    schema: {
      tags: ['accounts'],
      summary: 'Change one’s password; one’s other sessions and one’s keys end',
      body: PasswordChange,
      response: personalReplies(PasswordChanged, [422]),
    },
    handler: async (request) => {
      const session = requireSession(request);
      const options = { ...optionsOf(request), known: session.tokenHash };
      return changePassword(app.db, session, request.body, options);
    },
  });
}
