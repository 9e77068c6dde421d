import { hash, randomBytes, timingSafeEqual } from 'node:crypto';

/** 32 random bytes: a word nobody guesses. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What the database keeps of such a word. It is random, so that a plain hash is enough. */
export function hashToken(token: string): string {
  return hash('sha256', token);
}

/** Compares without telling by its time where two words differ. */
export function isSameWord(a: string, b: string): boolean {
  return timingSafeEqual(Buffer.from(hashToken(a)), Buffer.from(hashToken(b)));
}
