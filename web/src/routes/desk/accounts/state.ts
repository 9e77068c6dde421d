import type { Account } from '#lib/api/accounts.ts';
import { words } from './words.ts';

/** Whether an account can be used, in words. */
export function stateOf({ isDisabled, hasPassword }: Account): string {
  if (isDisabled) return words.disabled;
  return hasPassword ? words.inUse : words.noPassword;
}
