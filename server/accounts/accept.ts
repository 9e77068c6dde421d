import type { Role } from '#domain/roles.ts';
import { Problem } from '#server/problem.ts';
import { insertAccount, updateAccount } from '#server/store/accounts.ts';
import { revokeKeysOf } from '#server/store/api-keys.ts';
import type { Db, Trx } from '#server/store/database.ts';
import { markInvitationUsed } from '#server/store/invitations.ts';
import { deleteSessionsOf } from '#server/store/sessions.ts';
import { checkDisplayName, checkName } from './account-name.ts';
import { appendAccountAct, type Doer } from './acts.ts';
import { setSettings } from './change-settings.ts';
import { requireInvitation, type OpenInvitation } from './invitations.ts';
import { openSession, type Browser, type OpenedSession } from './open-session.ts';
import { checkPassword } from './password-policy.ts';
import { hashPassword } from './password.ts';
import { wordsAbout } from './words-about.ts';

export interface Acceptance {
  token: string;
  /** The first administrator's own choice; of others the account is known. */
  name?: string;
  displayName?: string;
  /** The first administrator enters, reviews and publishes as well, until others have accounts. */
  doesAll?: boolean;
  password: string;
}

/** What else is done by the first administrator, with the account or not at all. */
export interface Besides {
  /** Before the transaction, when all that was sent has been looked at. */
  prepare: () => Promise<void>;
  carryOut: (trx: Trx, by: Doer) => Promise<void>;
}

interface Person {
  name: string;
  displayName: string;
}

/**
 * Takes up a link: sets the password, ends what sessions and keys there were, signs in.
 * @throws invitation-over, weak-password, bad-request
 */
export async function acceptInvitation(
  db: Db,
  acceptance: Acceptance,
  { browser, now, besides = null }: { browser: Browser; now: Date; besides?: Besides | null },
): Promise<OpenedSession> {
  const { token, password } = acceptance;
  const invitation = await requireInvitation(db, token, now);
  if (invitation.account && (besides || acceptance.doesAll === true)) throw notFirst();
  const person = personOf(invitation, acceptance);
  await checkPassword(password, await wordsAbout(db, person));
  const passwordHash = await hashPassword(password);
  await besides?.prepare();
  return db.transaction().execute(async (trx) => {
    // Once more: two may have come with the same link.
    const invitation = await requireInvitation(trx, token, now);
    await markInvitationUsed(trx, invitation.tokenHash, now.toISOString());
    await settle(trx, invitation, {
      person,
      doesAll: acceptance.doesAll === true,
      passwordHash,
      now,
    });
    await besides?.carryOut(trx, { name: person.name, door: 'session' });
    await deleteSessionsOf(trx, person.name);
    return openSession(trx, person.name, browser, now);
  });
}

function notFirst(): Problem {
  return new Problem('bad-request', {
    zh: '只有第一位管理员可以在这里启用本单位、包办各道手续。请去掉 office 和 doesAll。',
    en: 'Only the first administrator can begin an office here, or do everything. Leave out office and doesAll.',
  });
}

function personOf({ account }: OpenInvitation, { name, displayName }: Acceptance): Person {
  if (!account)
    return { name: checkName(name ?? ''), displayName: checkDisplayName(displayName ?? '') };
  if (name === undefined && displayName === undefined) return account;
  throw new Problem('bad-request', {
    zh: '账号名和姓名已由管理员定好，这里只设密码。请去掉 name 和 displayName。',
    en: 'An administrator has set the names of the account and its owner; only the password is set here. Leave out name and displayName.',
  });
}

interface Settling {
  person: Person;
  doesAll: boolean;
  passwordHash: string;
  now: Date;
}

const EVERYTHING: readonly Role[] = ['officer', 'reviewer', 'publisher', 'administrator'];

async function settle(
  trx: Trx,
  { account }: OpenInvitation,
  { person, doesAll, passwordHash, now }: Settling,
): Promise<void> {
  const { name, displayName } = person;
  const doer = { name, door: 'session' } as const;
  if (account) {
    await updateAccount(trx, name, { passwordHash });
  } else {
    const roles: Role[] = doesAll ? [...EVERYTHING] : ['administrator'];
    const first = { name, displayName, roles };
    await insertAccount(trx, { ...first, passwordHash, createdAt: now.toISOString() });
    await appendAccountAct(trx, doer, now, {
      kind: 'account-added',
      account: name,
      detail: { displayName, roles },
    });
    // Alone nobody could review what he entered himself.
    if (doesAll) await setSettings(trx, { allowSamePerson: true }, { by: doer, now });
  }
  const keysEnded = await revokeKeysOf(trx, name, now.toISOString());
  const detail = keysEnded > 0 ? { keysEnded } : {};
  await appendAccountAct(trx, doer, now, { kind: 'invitation-used', account: name, detail });
}
