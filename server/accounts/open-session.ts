import type { Db, Trx } from '#server/store/database.ts';
import {
  deleteExpiredSessions,
  deleteSession,
  deleteSessionsOf,
  insertSession,
  type StoredSession,
} from '#server/store/sessions.ts';
import { appendAccountAct } from './acts.ts';
import { renewDevice } from './device-secrets.ts';
import { SESSION_IDLE, SESSION_WHOLE, shift } from './times.ts';
import { hashToken, newToken } from './tokens.ts';

/** Where a request comes from. */
export interface Browser {
  address: string;
  userAgent: string;
  /** What its cookie says of earlier sign-ins; nothing is believed of it before it is checked. */
  device: string | null;
}

/** For the browser alone; the database has no more than the token's hash. */
export interface OpenedSession {
  token: string;
  csrfToken: string;
  /** By which the browser is known the next time. */
  device: string;
}

/** A new session, under a word that was never used; what has run out is swept away. */
export async function openSession(
  trx: Trx,
  accountName: string,
  { userAgent, device }: Browser,
  now: Date,
): Promise<OpenedSession> {
  const [token, csrfToken] = [newToken(), newToken()];
  const at = now.toISOString();
  await deleteExpiredSessions(trx, {
    seenUntil: shift(now, -SESSION_IDLE),
    createdUntil: shift(now, -SESSION_WHOLE),
  });
  await insertSession(trx, {
    tokenHash: hashToken(token),
    accountName,
    csrfToken,
    createdAt: at,
    lastSeenAt: at,
    userAgent: userAgent.slice(0, 200),
  });
  return { token, csrfToken, device: await renewDevice(trx, device, accountName, now) };
}

/** Ends this session, or every one of its account. */
export async function signOut(
  db: Db,
  { accountName, tokenHash }: StoredSession,
  { everywhere, now }: { everywhere: boolean; now: Date },
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    if (!everywhere) await deleteSession(trx, tokenHash);
    const sessions = everywhere ? await deleteSessionsOf(trx, accountName) : 1;
    await appendAccountAct(trx, { name: accountName, door: 'session' }, now, {
      kind: 'sign-out',
      account: accountName,
      detail: { sessions },
    });
  });
}
