import type { Account } from '#lib/api/accounts.ts';
import { formatMoment } from '#lib/format/moment.ts';
import { words } from './words.ts';

export function isLocked({ lockedUntil }: Account, now = new Date()): boolean {
  return lockedUntil !== null && lockedUntil > now.toISOString();
}

/** Whether an account can be used, in words. */
export function stateOf(account: Account, now = new Date()): string {
  if (account.isDisabled) return words.disabled;
  if (!account.hasPassword) return words.noPassword;
  return isLocked(account, now)
    ? words.lockedUntil(formatMoment(account.lockedUntil ?? ''))
    : words.inUse;
}
