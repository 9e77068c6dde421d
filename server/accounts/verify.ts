import { Problem } from '#server/problem.ts';
import { findAccount, type Account } from '#server/store/accounts.ts';
import { appendAct } from '#server/store/acts.ts';
import type { Db } from '#server/store/database.ts';
import type { Browser } from './open-session.ts';
import { knownDevice } from './device-secrets.ts';
import { failedProblem, type Counted, type Delays } from './delays.ts';
import { isPassword } from './password.ts';

export interface SignInWords {
  /** Folded. */
  name: string;
  password: string;
}

export interface VerifyOptions {
  browser: Browser;
  delays: Delays;
  /** The session that asks, where a person gives the password once more. */
  known?: string | null;
  now: Date;
}

/**
 * The account whose password it is; the same answer and the same work for a wrong password and for
 * no such account. The try stays counted until the caller forgives it.
 * @throws sign-in-failed, sign-in-delayed
 */
export async function verify(
  db: Db,
  { name, password }: SignInWords,
  { browser, delays, known = null, now }: VerifyOptions,
): Promise<{ account: Account; counted: Counted }> {
  const device = await knownDevice(db, browser.device, name, now);
  const counted = await delays.count(
    { name, address: browser.address, known: known ?? device },
    now,
  );
  const account = await findAccount(db, name);
  const isRight = await isPassword(password, account?.passwordHash ?? null);
  if (isRight && account && !account.isDisabled) return { account, counted };
  await db.transaction().execute((trx) =>
    appendAct(trx, {
      at: now.toISOString(),
      by: 'system',
      door: 'system',
      kind: 'sign-in-failed',
      // People type passwords where the name belongs: only names that are accounts' are kept.
      subject: `account/${account?.name ?? '?'}`,
      detail: { address: browser.address },
    }),
  );
  if (isRight)
    throw new Problem('sign-in-failed', {
      zh: '这个账号已停用。要重新使用，请找管理员。',
      en: 'The account is disabled. To use it again, turn to an administrator.',
    });
  throw failedProblem(counted);
}
