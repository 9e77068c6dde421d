import { Problem } from '#server/problem.ts';
import { findAccount, updateAccount, type Account } from '#server/store/accounts.ts';
import { appendAct } from '#server/store/acts.ts';
import type { Db } from '#server/store/database.ts';
import type { Browser } from './open-session.ts';
import { countAttempt, failedProblem, type Attempts, type Strangers } from './lock.ts';
import { isPassword } from './password.ts';

export interface SignInWords {
  /** Folded. */
  name: string;
  password: string;
}

export interface VerifyOptions {
  browser: Browser;
  strangers: Strangers;
  now: Date;
}

/**
 * The account whose password it is; the same answer and the same work for a wrong password and for
 * no such account. The attempt stays counted until the caller sets it back.
 * @throws sign-in-failed, sign-in-locked
 */
export async function verify(
  db: Db,
  { name, password }: SignInWords,
  { browser, strangers, now }: VerifyOptions,
): Promise<Account> {
  const attempts = await takeAttempt(db, name, { strangers, now });
  const account = await findAccount(db, name);
  const isRight = await isPassword(password, account?.passwordHash ?? null);
  if (isRight && account && !account.isDisabled) return account;
  await db.transaction().execute((trx) =>
    appendAct(trx, {
      at: now.toISOString(),
      by: 'system',
      door: 'system',
      kind: 'sign-in-failed',
      subject: `account/${name}`,
      detail: { name, address: browser.address },
    }),
  );
  if (isRight) throw new Problem('sign-in-failed', '这个账号已停用。要重新使用，请找管理员。');
  throw failedProblem(attempts);
}

async function takeAttempt(
  db: Db,
  name: string,
  { strangers, now }: Pick<VerifyOptions, 'strangers' | 'now'>,
): Promise<Attempts> {
  return db.transaction().execute(async (trx) => {
    const account = await findAccount(trx, name);
    if (!account) return strangers.count(name, now);
    const attempts = countAttempt(account, now);
    await updateAccount(trx, name, attempts);
    return attempts;
  });
}
