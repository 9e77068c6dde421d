import type { Actor } from '#domain/roles.ts';
import { findKey } from '#server/store/api-keys.ts';
import type { Db } from '#server/store/database.ts';
import { findSession, type StoredSession } from '#server/store/sessions.ts';
import { whileUnchanged } from '#server/store/while-unchanged.ts';
import type { LastUsed } from './last-used.ts';
import { keyIdOf } from './key-words.ts';
import { SEEN_EVERY, SESSION_IDLE, SESSION_WHOLE, shift } from './times.ts';
import { hashToken, isSameWord } from './tokens.ts';

export interface ResolveOptions {
  now: Date;
  lastUsed: LastUsed;
}

const sessionOf = whileUnchanged(findSession);
const keyOf = whileUnchanged(findKey);

/** The session a cookie's word stands for; null when it is unknown, over or its account disabled. */
export async function resolveSession(
  db: Db,
  token: string,
  { now, lastUsed }: ResolveOptions,
): Promise<StoredSession | null> {
  const session = await sessionOf(db, hashToken(token));
  if (!session || session.isDisabled) return null;
  const lastSeenAt = lastUsed.latest('session', session.tokenHash, session.lastSeenAt);
  const isIdle = lastSeenAt <= shift(now, -SESSION_IDLE);
  if (isIdle || session.createdAt <= shift(now, -SESSION_WHOLE)) return null;
  if (lastSeenAt <= shift(now, -SEEN_EVERY)) {
    lastUsed.note('session', session.tokenHash, now.toISOString());
  }
  return session;
}

export interface ResolvedKey {
  id: string;
  requestsPerMinute: number;
  /** Who it acts as. */
  actor: Actor;
}

/** What a key's word stands for; null when it is unknown, revoked, over or its account disabled. */
export async function resolveKey(
  db: Db,
  word: string,
  { now, lastUsed, did }: ResolveOptions & { did: string },
): Promise<ResolvedKey | null> {
  const id = keyIdOf(word);
  const key = id === null ? null : await keyOf(db, id);
  if (!key || !isSameWord(key.keyHash, hashToken(word))) return null;
  const isOver = key.expiresAt !== null && key.expiresAt <= now.toISOString();
  if (isOver || key.revokedAt !== null || key.isDisabled) return null;
  const lastUsedAt = lastUsed.latest('key', key.id, key.lastUsedAt);
  const isAnother = lastUsed.latestOf(key.id, key.lastUsedFor) !== did;
  if (lastUsedAt === null || isAnother || lastUsedAt <= shift(now, -SEEN_EVERY)) {
    lastUsed.note('key', key.id, now.toISOString(), did);
  }
  const { requestsPerMinute, accountName: name } = key;
  return { id: key.id, requestsPerMinute, actor: { name, ...dutiesOf(key), door: 'key' } };
}

/** What an actor has of its account: roles, and which lines it enters where there is a limit. */
export function dutiesOf({
  roles,
  scope,
}: Pick<StoredSession, 'roles' | 'scope'>): Pick<Actor, 'roles' | 'scope'> {
  return { roles, ...(scope && { scope }) };
}
