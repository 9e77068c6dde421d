import type { Selectable } from 'kysely';
import type { Scope } from '#domain/scope.ts';
import { ROLES, type Role } from '#domain/roles.ts';
import { toRoles, toScope } from './accounts.ts';
import type { Db, Trx } from './database.ts';
import type { ApiKeyTable } from './desk-tables.ts';

export interface ApiKey extends Omit<Selectable<ApiKeyTable>, 'roles'> {
  /** What it may do: never more than its account may now. */
  roles: Role[];
  isDisabled: boolean;
  /** Which lines its account enters; null: all. */
  scope: Scope | null;
}

export async function findKey(db: Db, id: string): Promise<ApiKey | null> {
  const row = await selectKeys(db).where('id', '=', id).executeTakeFirst();
  return row ? toKey(row) : null;
}

/** Newest first; of everybody, or of one account. */
export async function listKeys(db: Db, accountName: string | null): Promise<ApiKey[]> {
  const rows = await selectKeys(db)
    .$if(accountName !== null, (query) => query.where('accountName', '=', accountName ?? ''))
    .orderBy('apiKey.createdAt', 'desc')
    .orderBy('id')
    .execute();
  return rows.map(toKey);
}

function selectKeys(db: Db) {
  return db
    .selectFrom('apiKey')
    .innerJoin('account', 'account.name', 'apiKey.accountName')
    .selectAll('apiKey')
    .select(['account.isDisabled', 'account.roles as ownerRoles', 'account.scope']);
}

interface KeyRow extends Selectable<ApiKeyTable> {
  isDisabled: 0 | 1;
  ownerRoles: string;
  scope: string | null;
}

function toKey({ ownerRoles, roles, isDisabled, scope, ...row }: KeyRow): ApiKey {
  const [own, granted] = [toRoles(ownerRoles), toRoles(roles)];
  const both = ROLES.filter((role) => own.includes(role) && granted.includes(role));
  return { ...row, roles: both, isDisabled: isDisabled === 1, scope: toScope(scope) };
}

export async function insertKey(
  trx: Trx,
  {
    roles,
    ...key
  }: Omit<ApiKey, 'isDisabled' | 'scope' | 'lastUsedAt' | 'lastUsedFor' | 'revokedAt'>,
): Promise<void> {
  await trx
    .insertInto('apiKey')
    .values({
      ...key,
      roles: JSON.stringify(roles),
      lastUsedAt: null,
      lastUsedFor: null,
      revokedAt: null,
    })
    .execute();
}

/** It was used then, if it was not used later: another process may have said so first. */
export async function touchKey(
  trx: Trx,
  id: string,
  { at: lastUsedAt, did: lastUsedFor }: { at: string; did: string | null },
): Promise<void> {
  await trx
    .updateTable('apiKey')
    .set({ lastUsedAt, lastUsedFor })
    .where('id', '=', id)
    .where((eb) => eb('lastUsedAt', 'is', null).or('lastUsedAt', '<=', lastUsedAt))
    .execute();
}

export async function revokeKey(trx: Trx, id: string, revokedAt: string): Promise<void> {
  await trx.updateTable('apiKey').set({ revokedAt }).where('id', '=', id).execute();
}

/** Ends what keys of an account have not ended yet; says how many. */
export async function revokeKeysOf(
  trx: Trx,
  accountName: string,
  revokedAt: string,
): Promise<number> {
  const { numUpdatedRows } = await trx
    .updateTable('apiKey')
    .set({ revokedAt })
    .where('accountName', '=', accountName)
    .where('revokedAt', 'is', null)
    .where((eb) => eb('expiresAt', 'is', null).or('expiresAt', '>', revokedAt))
    .executeTakeFirstOrThrow();
  return Number(numUpdatedRows);
}
