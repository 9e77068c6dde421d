import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { DEVICE_LASTS } from '#server/accounts/devices.ts';
import type { Browser, OpenedSession } from '#server/accounts/open-session.ts';
import { dutiesOf, resolveSession } from '#server/accounts/resolve.ts';
import { hasRight, RIGHTS } from '#domain/roles.ts';
import { readCookie, setCookie } from '#server/plugins/cookies.ts';
import { setSessionCookie } from '#server/plugins/who.ts';
import type { Scope } from '#domain/scope.ts';
import type { Scope as ScopeReply, Session } from '#server/schemas/accounts.ts';
import { findAccount, hasAccounts } from '#server/store/accounts.ts';

const DEVICE = 'tongbao_device';

/** Who asks, for the pages: name, roles, rights, and the token that goes with changes. */
export async function describeSession(
  { db }: FastifyInstance,
  { actor, session }: FastifyRequest,
): Promise<Session> {
  const account = actor && (await findAccount(db, actor.name));
  return {
    actor: actor && {
      name: actor.name,
      displayName: account?.displayName ?? actor.name,
      roles: [...actor.roles],
      scope: toScopeReply(actor.scope ?? null),
      rights: RIGHTS.filter((right) => hasRight(actor, right)),
    },
    csrfToken: session?.csrfToken ?? null,
    isSetUp: await hasAccounts(db),
  };
}

export function toScopeReply(scope: Scope | null): ScopeReply | null {
  return scope && { departmentIds: [...scope.departmentIds], regionIds: [...scope.regionIds] };
}

/** Gives the browser the cookie of a session just opened; the answer says who is signed in now. */
export async function enter(
  app: FastifyInstance,
  { request, reply }: { request: FastifyRequest; reply: FastifyReply },
  { token, device }: OpenedSession,
): Promise<Session> {
  setSessionCookie(request, reply, token);
  setCookie(request, reply, { name: DEVICE, word: device, seconds: DEVICE_LASTS / 1000 });
  const { db, lastUsed, now } = app;
  const session = await resolveSession(db, token, { now: now(), lastUsed });
  request.session = session;
  request.actor = session && { name: session.accountName, ...dutiesOf(session), door: 'session' };
  return describeSession(app, request);
}

export function browserOf(request: FastifyRequest): Browser {
  const { ip, headers } = request;
  const device = readCookie(request, DEVICE);
  return { address: ip, userAgent: headers['user-agent'] ?? '', device };
}
