import { percentage } from './decimal.ts';
import type { Status } from './status.ts';

export interface Tally {
  /** Indicators with a target and an actual. */
  monitorable: number;
  unmet: number;
  /** Unmet ÷ monitorable in percent, one decimal; null when nothing can be monitored. */
  unmetSharePct: number | null;
}

/** @example tally(['met', 'unmet', 'no-target']) // { monitorable: 2, unmet: 1, unmetSharePct: 50 } */
export function tally(statuses: readonly Status[]): Tally {
  const unmet = statuses.filter((status) => status === 'unmet').length;
  const monitorable = unmet + statuses.filter((status) => status === 'met').length;
  return { monitorable, unmet, unmetSharePct: unmetSharePct(unmet, monitorable) };
}

/** @example unmetSharePct(14, 17) // 82.4 */
export function unmetSharePct(unmet: number, monitorable: number): number | null {
  return monitorable === 0 ? null : percentage(unmet, monitorable, 1);
}

/**
 * Largest unmet share first, then most unmet; what can't be monitored comes last. Equals keep
 * their order.
 */
export function byUnmetShare(a: Tally, b: Tally): number {
  return share(b) - share(a) || b.unmet - a.unmet;
}

/** Compared as the exact ratio: two shares that print alike may differ. */
function share({ unmet, monitorable }: Tally): number {
  return monitorable === 0 ? -1 : unmet / monitorable;
}
