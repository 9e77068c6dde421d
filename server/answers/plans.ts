import { readPlanTarget } from '#domain/plan.ts';
import type { PlanTarget } from '#domain/printed.ts';
import type { PlanTarget as PlanTargetReply } from '#server/schemas/figures.ts';
import type { StoredDictionary } from '#server/store/dictionary.ts';
import { currentPlans } from '#server/store/sheets.ts';
import type { DataView } from '#server/view/data-view.ts';
import { toNameRef } from './refs.ts';

/** Targets in the words of the plans they come from. */
export async function readPlans(view: DataView): Promise<PlanTargetReply[]> {
  const sheets = await currentPlans(view.db, view.loadId);
  const targets = sheets.flatMap(({ table }) =>
    table.kind === 'plan-targets' ? table.targets : [],
  );
  return targets.map((target) => toReply(target, view.dictionary)).sort(byPlan);
}

function toReply(target: PlanTarget, { regions }: StoredDictionary): PlanTargetReply {
  const { docNo, plan, signedOn, baseYear, baseValue, baseDecimals } = target;
  const hasBase = baseYear !== null || baseValue !== null;
  const region = regions.find(({ id }) => id === target.regionId);
  return {
    plan: { docNo, title: plan, signedOn },
    field: target.field,
    indicator: target.indicatorName,
    region: region
      ? toNameRef(region)
      : { id: target.regionId, name: target.regionId, nameEn: null },
    unit: target.unit,
    base: hasBase ? { year: baseYear, value: baseValue, decimals: baseDecimals } : null,
    year: target.year,
    text: target.targetText,
    ...readPlanTarget(target),
  };
}

/** By date of the document, then year; within both in the order of print. */
function byPlan(a: PlanTargetReply, b: PlanTargetReply): number {
  if (a.plan.signedOn !== b.plan.signedOn) return a.plan.signedOn < b.plan.signedOn ? -1 : 1;
  if (a.plan.docNo !== b.plan.docNo) return a.plan.docNo < b.plan.docNo ? -1 : 1;
  return a.year - b.year;
}
