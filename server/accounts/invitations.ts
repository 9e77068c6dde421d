import type { Said } from '#domain/said.ts';
import { Problem } from '#server/problem.ts';
import { findAccount, hasAccounts, type Account } from '#server/store/accounts.ts';
import type { Db, Trx } from '#server/store/database.ts';
import {
  deleteOpenInvitations,
  findInvitation,
  insertInvitation,
  type InvitationRow,
} from '#server/store/invitations.ts';
import { INVITATION_LASTS, shift } from './times.ts';
import { hashToken, newToken } from './tokens.ts';

/** A one-time link. In the fragment, which no browser sends and no log keeps. */
export interface Link {
  path: string;
  expiresAt: string;
}

/** A fresh link for an account, or (null) for the first administrator; older ones are void. */
export async function makeInvitation(
  trx: Trx,
  accountName: string | null,
  now: Date,
): Promise<Link> {
  const token = newToken();
  const expiresAt = shift(now, INVITATION_LASTS);
  await deleteOpenInvitations(trx, accountName);
  await insertInvitation(trx, {
    tokenHash: hashToken(token),
    accountName,
    createdAt: now.toISOString(),
    expiresAt,
  });
  return { path: `/welcome#${token}`, expiresAt };
}

/** The link by which the first administrator comes in; null when there is an account already. */
export async function makeFirstInvitation(db: Db, now: Date): Promise<Link | null> {
  return db.transaction().execute(async (trx) => {
    return (await hasAccounts(trx)) ? null : makeInvitation(trx, null, now);
  });
}

export interface OpenInvitation extends InvitationRow {
  /** Null: for the first administrator. */
  account: Account | null;
}

/** @throws invitation-over, saying why and what to do */
export async function requireInvitation(db: Db, token: string, now: Date): Promise<OpenInvitation> {
  const invitation = await findInvitation(db, hashToken(token));
  const { accountName = null } = invitation ?? {};
  const account = accountName === null ? null : await findAccount(db, accountName);
  if (!invitation) {
    throw over({
      zh: '这条链接不对，或已被更新的一条代替。请核对是否复制完整，或请管理员再发一条。',
      en: 'The link is wrong, or a newer one has replaced it. Check that it was copied whole, or ask an administrator for another.',
    });
  }
  if (invitation.usedAt !== null) {
    throw over({
      zh: '这条链接已经用过，只能用一次。请直接登录；忘了密码请管理员再发一条。',
      en: 'The link has been used, which it can be once only. Sign in; if you forgot the password, ask an administrator for another link.',
    });
  }
  if (invitation.expiresAt <= now.toISOString()) {
    throw over(
      account
        ? {
            zh: '这条链接已过 72 小时，不能再用。请管理员再发一条。',
            en: 'The link is more than 72 hours old and no longer good. Ask an administrator for another.',
          }
        : {
            zh: '这条链接已过 72 小时，不能再用。请重新启动服务，启动时会给出一条新的。',
            en: 'The link is more than 72 hours old and no longer good. Restart the server, which gives a new one as it starts.',
          },
    );
  }
  if (account?.isDisabled)
    throw over({
      zh: '这个账号已停用，链接不能用。请找管理员。',
      en: 'The account is disabled, so the link is not good. Turn to an administrator.',
    });
  if (!account && (await hasAccounts(db))) {
    throw over({
      zh: '已经有账号了，这条给第一位管理员的链接不再能用。请登录，或请管理员发一条链接。',
      en: 'There are accounts already, so the link for the first administrator is no longer good. Sign in, or ask an administrator for a link.',
    });
  }
  return { ...invitation, account };
}

const over = (detail: Said) => new Problem('invitation-over', detail);
