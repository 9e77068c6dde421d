import type { PlanTarget } from '#server/schemas/figures.ts';
import { countMonitorable } from './select.ts';
import { words } from './words.ts';

/** How many targets, and how many of them can be followed, in clauses. */
export function writeLede(targets: readonly PlanTarget[]): string[] {
  const plans = new Set(targets.map(({ plan }) => plan.docNo)).size;
  return words.lede(plans, targets.length, countMonitorable(targets));
}
