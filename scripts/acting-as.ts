import type { Actor } from '#domain/roles.ts';
import { findAccount } from '#server/store/accounts.ts';
import type { Db } from '#server/store/database.ts';
import { UsageError } from './command.ts';

/**
 * In whose name a command acts: an account and its roles. Whoever runs commands has the database
 * file; that it was done from here stands in the log.
 * @throws UsageError when it is nobody's
 */
export async function actingAs(db: Db, name: string | undefined): Promise<Actor> {
  if (name === undefined) {
    throw new UsageError('请用 --as 账号 写明以谁的名义。账号见 npm run account -- list。');
  }
  const account = await findAccount(db, name);
  if (!account) throw new UsageError(`没有账号“${name}”。账号见 npm run account -- list。`);
  if (account.isDisabled) throw new UsageError(`账号“${name}”已停用。`);
  return { name: account.name, roles: account.roles, door: 'console' };
}
