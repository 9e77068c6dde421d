import type { InvitationAcceptance, Session, SignIn } from '#server/schemas/accounts.ts';
import { get, send, type Fetch } from './client.ts';
import { credentials } from './credentials.ts';

/** The password, and of the first administrator the names too. */
export type Settled = Omit<InvitationAcceptance, 'token'>;

/** As far as a page in another site's frame knows. */
export const NOBODY: Session = { actor: null, csrfToken: null, isSetUp: true };

/** Who is signed in. */
export const getSession = async (fetch: Fetch) => keep(await get(fetch, '/session'));

export const signIn = async (fetch: Fetch, who: SignIn) =>
  keep(await send(fetch, 'POST /session', {}, who));

export const signOut = async (fetch: Fetch) => keep(await send(fetch, 'DELETE /session'));

/** Here and wherever else one is signed in. */
export const signOutEverywhere = async (fetch: Fetch) =>
  keep(await send(fetch, 'DELETE /sessions'));

/** Signs in as well. */
export const acceptInvitation = async (fetch: Fetch, acceptance: InvitationAcceptance) =>
  keep(await send(fetch, 'POST /invitations/accept', {}, acceptance));

function keep(session: Session): Session {
  credentials.csrfToken = session.csrfToken;
  credentials.name = session.actor?.name ?? null;
  return session;
}
