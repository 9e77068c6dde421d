import type { PlanTarget } from '#server/schemas/plans.ts';
import { countsIn, tallyOf } from './select.ts';
import { words } from './words.ts';

/** How many targets, and how they stand, in clauses. */
export function writeLede(targets: readonly PlanTarget[]): string[] {
  const plans = new Set(targets.map(({ plan }) => plan.docNo)).size;
  return words.lede(plans, tallyOf(targets), countsIn(targets));
}
