import type { Account } from '#server/schemas/accounts.ts';
import { words } from './words.ts';

/** Whether an account can be used, in words. */
export function stateOf({ isDisabled, hasPassword }: Account): string {
  if (isDisabled) return words.disabled;
  return hasPassword ? words.inUse : words.noPassword;
}
