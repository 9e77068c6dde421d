import { watchPlans, type PlanEntry } from '#domain/plans/entry.ts';
import type { PlanTarget } from '#server/schemas/plans.ts';
import type { DataView } from '#server/view/data-view.ts';
import { loadPlanLedger } from './plan-ledger.ts';
import { toPlanTarget } from './plan-target.ts';

/** Targets in the words of the plans they come from, and how each stands on a day. */
export async function readPlans(view: DataView, on: string): Promise<PlanTarget[]> {
  const entries = await readPlanEntries(view, on);
  return entries.map((entry) => toPlanTarget(entry, view.dictionary));
}

/** By date of the document, then year; within both in the order of print. */
export async function readPlanEntries(view: DataView, on: string): Promise<PlanEntry[]> {
  return watchPlans(await loadPlanLedger(view), on).toSorted(byPlan);
}

/** A target without a year comes after those that have one. */
function byPlan({ row: a }: PlanEntry, { row: b }: PlanEntry): number {
  const [signedA, signedB] = [a.signedOn ?? '', b.signedOn ?? ''];
  if (signedA !== signedB) return signedA < signedB ? -1 : 1;
  if (a.docNo !== b.docNo) return a.docNo < b.docNo ? -1 : 1;
  return (a.year ?? Infinity) === (b.year ?? Infinity)
    ? 0
    : (a.year ?? Infinity) - (b.year ?? Infinity);
}
