import { Problem } from '#server/problem.ts';
import { scopeOrNull } from '#domain/collection/scope.ts';
import type { Scope } from '#domain/scope.ts';
import { ROLES, type Role } from '#domain/roles.ts';
import {
  findAccount,
  insertAccount,
  listAccounts,
  updateAccount,
  type Account,
} from '#server/store/accounts.ts';
import { revokeKeysOf } from '#server/store/api-keys.ts';
import type { Db, Trx } from '#server/store/database.ts';
import { deleteSessionsOf } from '#server/store/sessions.ts';
import { checkDisplayName, checkName } from './account-name.ts';
import { appendAccountAct, type Doer } from './acts.ts';
import { makeInvitation, type Link } from './invitations.ts';

export interface NewAccount {
  name: string;
  displayName: string;
  roles: readonly Role[];
  /** Which lines it enters; absent or null: all. */
  scope?: Scope | null;
}

export interface AccountChange {
  displayName?: string;
  roles?: readonly Role[];
  scope?: Scope | null;
  isDisabled?: boolean;
}

interface ChangeOptions {
  by: Doer;
  now: Date;
  /** The session that asks, which goes on. */
  keptHash?: string | null;
}

/** An account without a password, and the link by which its owner sets one. @throws conflict, bad-request */
export async function addAccount(
  db: Db,
  { name: typed, displayName: words, roles: asked, scope: limits = null }: NewAccount,
  { by, now }: ChangeOptions,
): Promise<{ account: Account; link: Link }> {
  const name = checkName(typed);
  const [displayName, roles] = [checkDisplayName(words), checkRoles(asked)];
  return db.transaction().execute(async (trx) => {
    if (await findAccount(trx, name)) {
      throw new Problem('conflict', {
        zh: `已有账号 ${name}。请换一个账号名，或改那个账号的角色。`,
        en: `There is an account ${name} already. Take another name, or change the roles of that account.`,
      });
    }
    const createdAt = now.toISOString();
    const scope = scopeOrNull(limits);
    await insertAccount(trx, { name, displayName, roles, scope, passwordHash: null, createdAt });
    const detail = { displayName, roles, ...(scope && { scope }) };
    await appendAccountAct(trx, by, now, { kind: 'account-added', account: name, detail });
    return { account: await requireAccount(trx, name), link: await invite(trx, name, { by, now }) };
  });
}

/** A link for an account whose password is not set or lost; older ones are void. @throws unknown-account, conflict */
export async function inviteAgain(db: Db, name: string, { by, now }: ChangeOptions): Promise<Link> {
  return db.transaction().execute(async (trx) => {
    const account = await requireAccount(trx, name);
    if (account.isDisabled) {
      throw new Problem('conflict', {
        zh: `账号 ${account.name} 已停用。请先启用，再发链接。`,
        en: `The account ${account.name} is disabled. Enable it first, then make the link.`,
      });
    }
    return invite(trx, account.name, { by, now });
  });
}

async function invite(trx: Trx, name: string, { by, now }: ChangeOptions): Promise<Link> {
  const link = await makeInvitation(trx, name, now);
  const detail = { expiresAt: link.expiresAt };
  await appendAccountAct(trx, by, now, { kind: 'invitation-made', account: name, detail });
  return link;
}

/**
 * Changes an account. Other roles, or being disabled, ends its sessions, and being disabled its keys, for good.
 * @throws unknown-account, bad-request, conflict for the last administrator
 */
export async function changeAccount(
  db: Db,
  name: string,
  change: AccountChange,
  { by, now, keptHash = null }: ChangeOptions,
): Promise<Account> {
  return db.transaction().execute(async (trx) => {
    const before = await requireAccount(trx, name);
    const after = apply(before, change);
    const detail = differences(before, after);
    if (Object.keys(detail).length === 0) return before;
    await keepAnAdministrator(trx, after);
    const { name: _, createdAt: __, ...changed } = after;
    await updateAccount(trx, before.name, changed);
    const isCurbed = 'roles' in detail || 'scope' in detail || after.isDisabled;
    if (isCurbed) await deleteSessionsOf(trx, before.name, after.isDisabled ? null : keptHash);
    const keysEnded = after.isDisabled
      ? await revokeKeysOf(trx, before.name, now.toISOString())
      : 0;
    await appendAccountAct(trx, by, now, {
      kind: 'account-changed',
      account: before.name,
      detail: keysEnded > 0 ? { ...detail, keysEnded } : detail,
    });
    return requireAccount(trx, before.name);
  });
}

function apply(
  account: Account,
  { displayName, roles, scope, isDisabled }: AccountChange,
): Account {
  return {
    ...account,
    ...(displayName !== undefined && { displayName: checkDisplayName(displayName) }),
    ...(roles !== undefined && { roles: checkRoles(roles) }),
    ...(scope !== undefined && { scope: scopeOrNull(scope) }),
    ...(isDisabled !== undefined && { isDisabled }),
  };
}

/** What changes, each from what to what. */
function differences(before: Account, after: Account): Record<string, unknown> {
  const fields = ['displayName', 'roles', 'scope', 'isDisabled'] as const;
  return Object.fromEntries(
    fields
      .filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]))
      .map((field) => [field, { from: before[field], to: after[field] }]),
  );
}

/** Signs an account out wherever it is signed in; says how many sessions. @throws unknown-account */
export async function endSessions(
  db: Db,
  name: string,
  { by, now, keptHash = null }: ChangeOptions,
): Promise<number> {
  return db.transaction().execute(async (trx) => {
    const account = await requireAccount(trx, name);
    const sessions = await deleteSessionsOf(trx, account.name, keptHash);
    const detail = { sessions };
    await appendAccountAct(trx, by, now, { kind: 'sign-out', account: account.name, detail });
    return sessions;
  });
}

async function requireAccount(trx: Trx, name: string): Promise<Account> {
  const account = await findAccount(trx, name);
  if (account) return account;
  throw new Problem('unknown-account', {
    zh: `没有账号“${name}”。现有的见账号列表。`,
    en: `There is no account “${name}”. The list of accounts shows those there are.`,
  });
}

/** In their own order, each once. @throws bad-request */
function checkRoles(asked: readonly Role[]): Role[] {
  const roles = ROLES.filter((role) => asked.includes(role));
  if (roles.length > 0) return roles;
  throw new Problem('bad-request', {
    zh: '至少要有一个角色；不再用的账号请停用。',
    en: 'An account needs a role at least; disable one that is no longer used.',
  });
}

/** @throws conflict when nobody would be left who can sign in and administer */
async function keepAnAdministrator(trx: Trx, after: Account): Promise<void> {
  const before = await listAccounts(trx);
  const then = before.map((account) => (account.name === after.name ? after : account));
  if (!before.some(isActiveAdministrator) || then.some(isActiveAdministrator)) return;
  throw new Problem('conflict', {
    zh: `${after.name} 是最后一位能登录的管理员，不能停用，也不能去掉管理员角色。请先让另一个账号当管理员。`,
    en: `${after.name} is the last administrator who can sign in, and can neither be disabled nor lose that role. Make another account an administrator first.`,
  });
}

function isActiveAdministrator({ roles, isDisabled, passwordHash }: Account): boolean {
  return roles.includes('administrator') && !isDisabled && passwordHash !== null;
}
