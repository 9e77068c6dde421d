import type { Selectable, Updateable } from 'kysely';
import { Type } from 'typebox';
import type { Scope } from '#domain/scope.ts';
import { ROLES, type Role } from '#domain/roles.ts';
import type { Db, Trx } from './database.ts';
import type { AccountTable } from './desk-tables.ts';
import { engineOf } from './engine/engine.ts';
import { fromColumn } from './from-column.ts';

export interface Account {
  name: string;
  displayName: string;
  roles: Role[];
  /** Null until the invitation is taken up. */
  passwordHash: string | null;
  isDisabled: boolean;
  createdAt: string;
  /** Which lines it enters; null: all. */
  scope: Scope | null;
}

export type AccountChanges = Partial<Omit<Account, 'name' | 'createdAt'>>;

/** By its name, however that is capitalised. */
export async function findAccount(db: Db, name: string): Promise<Account | null> {
  const row = await db
    .selectFrom('account')
    .selectAll()
    .where(engineOf(db).isNamed('name', name))
    .executeTakeFirst();
  return row ? toAccount(row) : null;
}

export async function listAccounts(db: Db): Promise<Account[]> {
  const rows = await db
    .selectFrom('account')
    .selectAll()
    .orderBy(engineOf(db).nameOrder('name'))
    .execute();
  return rows.map(toAccount);
}

export async function hasAccounts(db: Db): Promise<boolean> {
  return (await db.selectFrom('account').select('name').limit(1).executeTakeFirst()) !== undefined;
}

export async function insertAccount(
  trx: Trx,
  {
    scope = null,
    ...account
  }: Pick<Account, 'name' | 'displayName' | 'roles' | 'passwordHash' | 'createdAt'> &
    Partial<Pick<Account, 'scope'>>,
): Promise<void> {
  const roles = JSON.stringify(account.roles);
  await trx
    .insertInto('account')
    .values({ ...account, roles, scope: fromScope(scope) })
    .execute();
}

export async function updateAccount(
  trx: Trx,
  name: string,
  { roles, isDisabled, scope, ...same }: AccountChanges,
): Promise<void> {
  const changes: Updateable<AccountTable> = { ...same };
  if (roles !== undefined) changes.roles = JSON.stringify(roles);
  if (scope !== undefined) changes.scope = fromScope(scope);
  if (isDisabled !== undefined) changes.isDisabled = isDisabled ? 1 : 0;
  if (Object.keys(changes).length === 0) return;
  await trx
    .updateTable('account')
    .set(changes)
    .where(engineOf(trx).isNamed('name', name))
    .execute();
}

function toAccount({ roles, isDisabled, scope, ...row }: Selectable<AccountTable>): Account {
  const own = { roles: toRoles(roles), isDisabled: isDisabled === 1, scope: toScope(scope) };
  return { ...row, ...own };
}

const Ids = Type.Array(Type.String());
const StoredScope = Type.Object({ departmentIds: Ids, regionIds: Ids });

/** A column of a scope; null: no limit. */
export function toScope(json: string | null): Scope | null {
  return json === null ? null : fromColumn(StoredScope, json, 'account.scope');
}

const fromScope = (scope: Scope | null): string | null => scope && JSON.stringify(scope);

const StoredRoles = Type.Array(Type.String());

/** A column of roles, in their own order. @example toRoles('["reviewer","officer"]') // ['officer', 'reviewer'] */
export function toRoles(json: string): Role[] {
  const held: readonly string[] = fromColumn(StoredRoles, json, 'roles');
  return ROLES.filter((role) => held.includes(role));
}
