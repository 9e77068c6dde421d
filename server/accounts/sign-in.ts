import type { Said } from '#domain/said.ts';
import { Problem } from '#server/problem.ts';
import { findAccount, updateAccount, type Account } from '#server/store/accounts.ts';
import { revokeKeysOf } from '#server/store/api-keys.ts';
import type { Db } from '#server/store/database.ts';
import { deleteSession, deleteSessionsOf, type StoredSession } from '#server/store/sessions.ts';
import { foldName } from './account-name.ts';
import { appendAccountAct } from './acts.ts';
import { failedProblem } from './delays.ts';
import { openSession, type OpenedSession } from './open-session.ts';
import { checkPassword } from './password-policy.ts';
import { hashPassword, isOutdated, isPassword } from './password.ts';
import { wordsAbout } from './words-about.ts';
import { verify, type SignInWords, type VerifyOptions } from './verify.ts';

const SAME: Said = {
  zh: '新密码和现在的密码是同一个，没有改动。请换一个不同的密码。',
  en: 'The new password is the one that is set already; nothing was changed. Choose another.',
};

export interface SignInOptions extends VerifyOptions {
  /** The session the browser had until now: it ends. */
  previous: StoredSession | null;
}

/** @throws sign-in-failed, sign-in-delayed */
export async function signIn(
  db: Db,
  { name, password }: SignInWords,
  { previous, ...options }: SignInOptions,
): Promise<OpenedSession & { account: Account }> {
  const { account, counted } = await verify(db, { name: foldName(name), password }, options);
  const passwordHash = await renewHash(account.passwordHash, password);
  const { browser, now } = options;
  const opened = await db.transaction().execute(async (trx) => {
    // Another password may have been set while this one was being checked.
    const current = await findAccount(trx, account.name);
    if (current?.passwordHash !== account.passwordHash) throw failedProblem(counted);
    if (passwordHash !== current.passwordHash)
      await updateAccount(trx, account.name, { passwordHash });
    if (previous) await deleteSession(trx, previous.tokenHash);
    await appendAccountAct(trx, { name: account.name, door: 'session' }, now, {
      kind: 'sign-in',
      account: account.name,
      detail: { address: browser.address },
    });
    return openSession(trx, account.name, browser, now);
  });
  // Who is in stays in: a try that stays counted only makes a later slip wait.
  await counted.forgive().catch(() => undefined);
  return { ...opened, account };
}

/** Made at today's cost, while the password is at hand. */
async function renewHash(stored: string | null, password: string): Promise<string | null> {
  return stored !== null && isOutdated(stored) ? hashPassword(password) : stored;
}

/**
 * Gives oneself another password, which ends one's other sessions and one's keys; says how many.
 * @throws sign-in-failed, sign-in-delayed, weak-password, also for the one that it is already
 */
export async function changePassword(
  db: Db,
  { accountName, displayName, tokenHash }: StoredSession,
  { current, next }: { current: string; next: string },
  options: VerifyOptions,
): Promise<{ ended: number; keys: number }> {
  await checkPassword(next, await wordsAbout(db, { name: accountName, displayName }));
  const { account, counted } = await verify(db, { name: accountName, password: current }, options);
  await counted.forgive();
  if (await isPassword(next, account.passwordHash)) throw new Problem('weak-password', SAME);
  const passwordHash = await hashPassword(next);
  return db.transaction().execute(async (trx) => {
    await updateAccount(trx, accountName, { passwordHash });
    const ended = await deleteSessionsOf(trx, accountName, tokenHash);
    const keys = await revokeKeysOf(trx, accountName, options.now.toISOString());
    await appendAccountAct(trx, { name: accountName, door: 'session' }, options.now, {
      kind: 'password-changed',
      account: accountName,
      detail: { sessionsEnded: ended, keysEnded: keys },
    });
    return { ended, keys };
  });
}
