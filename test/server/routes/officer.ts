import { hashToken } from '#server/accounts/tokens.ts';
import type { Role } from '#domain/roles.ts';
import type { Db } from '#server/store/database.ts';

/** Signs someone in and gives the headers of a browser that sends requests in that name. */
export async function signIn(db: Db, name: string, roles: readonly Role[], now = new Date()) {
  const at = now.toISOString();
  const account = { name, displayName: name, roles: JSON.stringify(roles), createdAt: at };
  const [token, csrfToken] = [`token-of-${name}`, `csrf-of-${name}`];
  const session = { tokenHash: hashToken(token), accountName: name, csrfToken, userAgent: 'test' };
  await db.transaction().execute(async (trx) => {
    await trx
      .insertInto('account')
      .values({ ...account, passwordHash: null })
      .execute();
    await trx
      .insertInto('session')
      .values({ ...session, createdAt: at, lastSeenAt: at })
      .execute();
  });
  return { cookie: `tongbao_session=${token}`, 'x-csrf-token': csrfToken };
}
