import { decimal, subtract, toNumber } from '../decimal.ts';
import type { Difference, WithheldReason } from './types.ts';

/** A figure with the decimals that it is printed with. */
export interface Printed {
  value: number | null;
  decimals: number;
}

/**
 * Now − then, exact: in percentage points for a rate, in the unit for a count.
 * @example differ({ value: 7.5, decimals: 1 }, { value: 7.85, decimals: 2 }) // change -0.35
 */
export function differ(now: Printed, then: Printed): Difference {
  if (now.value === null || then.value === null) return withheldDifference('missing', now.decimals);
  const change = subtract(decimal(now.value, now.decimals), decimal(then.value, then.decimals));
  return { change: toNumber(change), decimals: change.scale, before: then.value, withheld: null };
}

export function withheldDifference(withheld: WithheldReason, decimals: number): Difference {
  return { change: null, decimals, before: null, withheld };
}
