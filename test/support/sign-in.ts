import { newKeyWord } from '#server/accounts/key-words.ts';
import { hashToken } from '#server/accounts/tokens.ts';
import type { Role } from '#domain/roles.ts';
import type { Db } from '#server/store/database.ts';
import { insertAccount } from '#server/store/accounts.ts';

const CREATED_AT = '2026-01-05T08:00:00.000Z';

/** Headers of a request by a key of a new account that holds these roles. */
export async function keyOf(
  db: Db,
  name: string,
  roles: readonly Role[],
): Promise<{ authorization: string }> {
  const { id, word } = newKeyWord();
  await db.transaction().execute(async (trx) => {
    const account = { name, displayName: name, passwordHash: null, createdAt: CREATED_AT };
    await insertAccount(trx, { ...account, roles: [...roles] });
    await trx
      .insertInto('apiKey')
      .values({
        id,
        keyHash: hashToken(word),
        accountName: name,
        label: '测试',
        roles: JSON.stringify(roles),
        createdAt: CREATED_AT,
        expiresAt: null,
        lastUsedAt: null,
        revokedAt: null,
      })
      .execute();
  });
  return { authorization: `Bearer ${word}` };
}
