import type { Said } from '#domain/said.ts';
import { listed } from '#domain/said-names.ts';
import { Problem } from '#server/problem.ts';
import { ROLE_NAMES, ROLES, type Role } from '#domain/roles.ts';
import {
  findKey,
  insertKey,
  revokeKey as markRevoked,
  type ApiKey,
} from '#server/store/api-keys.ts';
import type { Db } from '#server/store/database.ts';
import type { StoredSession } from '#server/store/sessions.ts';
import { appendAccountAct } from './acts.ts';
import { newKeyWord } from './key-words.ts';
import { shift } from './times.ts';
import { hashToken } from './tokens.ts';

const DAY = 24 * 60 * 60_000;
/** What a key may ask in a minute where nothing was said. */
const USUAL_RATE = 1200;
const USUAL_DAYS = 365;

export interface NewKey {
  label: string;
  roles: readonly Role[];
  /** Until it ends; left out: a year. */
  days?: number;
  requestsPerMinute?: number;
}

/** A key for programs; its word is known only now. @throws forbidden, bad-request */
export async function makeKey(
  db: Db,
  { accountName, roles: held }: StoredSession,
  { label, roles: asked, days = USUAL_DAYS, requestsPerMinute = USUAL_RATE }: NewKey,
  now: Date,
): Promise<{ key: ApiKey; word: string }> {
  const roles = ROLES.filter((role) => asked.includes(role));
  if (roles.length === 0)
    throw new Problem('bad-request', {
      zh: '密钥至少要有一个角色。',
      en: 'A key needs a role at least.',
    });
  const missing = roles.filter((role) => !held.includes(role)).map((role) => ROLE_NAMES[role]);
  if (missing.length > 0) throw new Problem('forbidden', doesMore(listed(missing)));
  const { id, word } = newKeyWord();
  const expiresAt = shift(now, days * DAY);
  const createdAt = now.toISOString();
  return db.transaction().execute(async (trx) => {
    const key = { id, accountName, label, roles, createdAt, expiresAt, requestsPerMinute };
    await insertKey(trx, { ...key, keyHash: hashToken(word) });
    await appendAccountAct(trx, { name: accountName, door: 'session' }, now, {
      kind: 'key-made',
      account: accountName,
      detail: { id, label, roles, expiresAt, requestsPerMinute },
    });
    return { key: await requireKey(trx, id), word };
  });
}

const doesMore = (roles: Said): Said => ({
  zh: `密钥不能比账号做得更多：你没有“${roles.zh}”的角色。请去掉。`,
  en: `A key may not do more than its account, and you do not have the role “${roles.en}”. Leave it out.`,
});

/** One's own, or as an administrator anybody's. @throws unknown-key */
export async function revokeKey(
  db: Db,
  { accountName, roles }: StoredSession,
  id: string,
  now: Date,
): Promise<ApiKey> {
  return db.transaction().execute(async (trx) => {
    const key = await requireKey(trx, id);
    const isOwn = key.accountName === accountName;
    if (!isOwn && !roles.includes('administrator')) throw unknownKey(id);
    if (key.revokedAt !== null) return key;
    await markRevoked(trx, id, now.toISOString());
    await appendAccountAct(trx, { name: accountName, door: 'session' }, now, {
      kind: 'key-revoked',
      account: key.accountName,
      detail: { id, label: key.label },
    });
    return requireKey(trx, id);
  });
}

async function requireKey(db: Db, id: string): Promise<ApiKey> {
  const key = await findKey(db, id);
  if (key) return key;
  throw unknownKey(id);
}

const unknownKey = (id: string) =>
  new Problem('unknown-key', {
    zh: `没有密钥“${id}”，或不是你的。你的密钥见“我的账号”。`,
    en: `There is no key “${id}”, or it is not yours. Yours are listed under “My account”.`,
  });
