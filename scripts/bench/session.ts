import type { Role } from '#domain/roles.ts';
import { hashToken } from '#server/accounts/tokens.ts';
import type { Db } from '#server/store/database.ts';

/** What the browser of somebody sends, once `signIn` has let him in. */
export function headersOf(name: string): Record<string, string> {
  return { cookie: `tongbao_session=token-of-${name}`, 'x-csrf-token': `csrf-of-${name}` };
}

/** An account with a session, without the passwords and links of a real one. */
export async function signIn(db: Db, name: string, roles: readonly Role[]): Promise<void> {
  const at = new Date().toISOString();
  const account = { name, displayName: name, roles: JSON.stringify(roles), passwordHash: null };
  await db
    .insertInto('account')
    .values({ ...account, createdAt: at })
    .execute();
  const session = {
    tokenHash: hashToken(`token-of-${name}`),
    accountName: name,
    csrfToken: `csrf-of-${name}`,
    userAgent: 'bench',
  };
  await db
    .insertInto('session')
    .values({ ...session, createdAt: at, lastSeenAt: at })
    .execute();
}
