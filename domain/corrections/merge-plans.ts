import { foldName } from '../fold.ts';
import type { PlanTable, PlanTarget } from '../printed.ts';
import { lackingPlanTarget } from './lacking.ts';
import type { Merged } from './merged.ts';

/** Targets of one document, by indicator, region and year. */
export function mergePlans(stood: PlanTable, later: PlanTable): Merged<PlanTable> {
  const now = new Map(later.targets.map((target) => [planTargetKey(target), target]));
  const known = new Set(stood.targets.map(planTargetKey));
  const lacking = stood.targets.filter((target) => !now.has(planTargetKey(target)));
  if (lacking.length === 0) return { table: later, lacking: [] };
  const { file, sheet } = stood;
  const targets = stood.targets.map(
    (old) => now.get(planTargetKey(old)) ?? { ...old, from: old.from ?? { file, sheet } },
  );
  const added = later.targets.filter((target) => !known.has(planTargetKey(target)));
  const notes = [...new Set([...stood.notes, ...later.notes])];
  return {
    table: { ...later, title: stood.title, notes, targets: [...targets, ...added] },
    lacking: lacking.map(lackingPlanTarget),
  };
}

/** Written otherwise in width or spaces it is the same indicator, as for the reader. */
export function planTargetKey({ indicatorName, regionId, year }: PlanTarget): string {
  return JSON.stringify([foldName(indicatorName), regionId, year]);
}
