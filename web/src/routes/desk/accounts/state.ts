import type { Account } from '#lib/api/accounts.ts';
import { formatMoment } from '#lib/format/moment.ts';

export function isLocked({ lockedUntil }: Account, now = new Date()): boolean {
  return lockedUntil !== null && lockedUntil > now.toISOString();
}

/** Whether an account can be used, in words. */
export function stateOf(account: Account, now = new Date()): string {
  if (account.isDisabled) return '已停用';
  if (!account.hasPassword) return '没设密码';
  return isLocked(account, now) ? `已锁，到 ${formatMoment(account.lockedUntil ?? '')}` : '在用';
}
