import type { Selectable } from 'kysely';
import type { Scope } from '#domain/scope.ts';
import type { Role } from '#domain/roles.ts';
import { toRoles, toScope } from './accounts.ts';
import type { Db, Trx } from './database.ts';
import type { SessionTable } from './desk-tables.ts';

export type SessionRow = Selectable<SessionTable>;

/** A session and the account it stands for, as that is now. */
export interface StoredSession extends SessionRow {
  displayName: string;
  roles: Role[];
  isDisabled: boolean;
  /** Which lines it enters; null: all. */
  scope: Scope | null;
}

export async function findSession(db: Db, tokenHash: string): Promise<StoredSession | null> {
  const row = await db
    .selectFrom('session')
    .innerJoin('account', 'account.name', 'session.accountName')
    .selectAll('session')
    .select(['account.displayName', 'account.roles', 'account.isDisabled', 'account.scope'])
    .where('tokenHash', '=', tokenHash)
    .executeTakeFirst();
  if (!row) return null;
  const own = { roles: toRoles(row.roles), scope: toScope(row.scope) };
  return { ...row, ...own, isDisabled: row.isDisabled === 1 };
}

/** Those of one account, the one used last first. */
export function listSessions(db: Db, accountName: string): Promise<SessionRow[]> {
  return db
    .selectFrom('session')
    .selectAll()
    .where('accountName', '=', accountName)
    .orderBy('lastSeenAt', 'desc')
    .execute();
}

export async function insertSession(trx: Trx, session: SessionRow): Promise<void> {
  await trx.insertInto('session').values(session).execute();
}

/** It was used then, if it was not used later: another process may have said so first. */
export async function touchSession(trx: Trx, tokenHash: string, lastSeenAt: string): Promise<void> {
  await trx
    .updateTable('session')
    .set({ lastSeenAt })
    .where('tokenHash', '=', tokenHash)
    .where('lastSeenAt', '<', lastSeenAt)
    .execute();
}

export async function deleteSession(trx: Trx, tokenHash: string): Promise<void> {
  await trx.deleteFrom('session').where('tokenHash', '=', tokenHash).execute();
}

/** Ends an account's sessions, but for the one that is to be kept; says how many. */
export async function deleteSessionsOf(
  trx: Trx,
  accountName: string,
  keptHash: string | null = null,
): Promise<number> {
  const { numDeletedRows } = await trx
    .deleteFrom('session')
    .where('accountName', '=', accountName)
    .where('tokenHash', '!=', keptHash ?? '')
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}

/** Sweeps out what no longer counts. */
export async function deleteExpiredSessions(
  trx: Trx,
  { seenUntil, createdUntil }: { seenUntil: string; createdUntil: string },
): Promise<void> {
  await trx
    .deleteFrom('session')
    .where((eb) => eb('lastSeenAt', '<=', seenUntil).or('createdAt', '<=', createdUntil))
    .execute();
}
