import type {
  InvitationAcceptance,
  InvitationCheck,
  OpenSession,
  PasswordChange,
  PasswordChanged,
  Session,
  SignIn,
} from '#server/schemas/accounts.ts';
import {
  invitationAcceptAddress,
  invitationCheckAddress,
  passwordAddress,
  sessionAddress,
  sessionsAddress,
} from '#lib/url/addresses.ts';
import { get, send, type Fetch } from './client.ts';
import { credentials } from './credentials.ts';

export type { InvitationCheck, OpenSession, Session };
/** The password, and of the first administrator the names too. */
export type Settled = Omit<InvitationAcceptance, 'token'>;

/** As far as a page in another site's frame knows. */
export const NOBODY: Session = { actor: null, csrfToken: null, isSetUp: true };

/** Who is signed in. */
export const getSession = async (fetch: Fetch) => keep(await get<Session>(fetch, sessionAddress));

export const signIn = async (fetch: Fetch, who: SignIn) =>
  keep(await send<Session>(fetch, 'POST', sessionAddress, who));

export const signOut = async (fetch: Fetch) =>
  keep(await send<Session>(fetch, 'DELETE', sessionAddress));

/** Here and wherever else one is signed in. */
export const signOutEverywhere = async (fetch: Fetch) =>
  keep(await send<Session>(fetch, 'DELETE', sessionsAddress));

export const getOpenSessions = (fetch: Fetch) => get<OpenSession[]>(fetch, sessionsAddress);

/** Ends the account's other sessions and its keys; says how many. */
export const changePassword = (fetch: Fetch, change: PasswordChange) =>
  send<PasswordChanged>(fetch, 'PUT', passwordAddress, change);

export const checkInvitation = (fetch: Fetch, token: string) =>
  send<InvitationCheck>(fetch, 'POST', invitationCheckAddress, { token });

/** Signs in as well. */
export const acceptInvitation = async (fetch: Fetch, acceptance: InvitationAcceptance) =>
  keep(await send<Session>(fetch, 'POST', invitationAcceptAddress, acceptance));

function keep(session: Session): Session {
  credentials.csrfToken = session.csrfToken;
  credentials.name = session.actor?.name ?? null;
  return session;
}
