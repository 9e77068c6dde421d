import type { Selectable } from 'kysely';
import type { Db, Trx } from './database.ts';
import type { InvitationTable } from './desk-tables.ts';

export type InvitationRow = Selectable<InvitationTable>;

export async function findInvitation(db: Db, tokenHash: string): Promise<InvitationRow | null> {
  const row = await db
    .selectFrom('invitation')
    .selectAll()
    .where('tokenHash', '=', tokenHash)
    .executeTakeFirst();
  return row ?? null;
}

export async function insertInvitation(
  trx: Trx,
  invitation: Omit<InvitationRow, 'usedAt'>,
): Promise<void> {
  await trx
    .insertInto('invitation')
    .values({ ...invitation, usedAt: null })
    .execute();
}

/** The unused links of an account, or (null) those for the first administrator, are void. */
export async function deleteOpenInvitations(trx: Trx, accountName: string | null): Promise<void> {
  await trx
    .deleteFrom('invitation')
    .where('accountName', accountName === null ? 'is' : '=', accountName)
    .where('usedAt', 'is', null)
    .execute();
}

export async function markInvitationUsed(
  trx: Trx,
  tokenHash: string,
  usedAt: string,
): Promise<void> {
  await trx.updateTable('invitation').set({ usedAt }).where('tokenHash', '=', tokenHash).execute();
}
