import type { PlanTarget } from '#server/schemas/figures.ts';
import type { PlansState } from '#lib/url/plans.ts';

export interface Plan {
  docNo: string;
  title: string;
  signedOn: string;
  /** What its targets are about; one field may be all. */
  fields: string[];
  targets: PlanTarget[];
}

export function selectTargets(
  targets: readonly PlanTarget[],
  { plan, year, monitorable }: PlansState,
): PlanTarget[] {
  return targets.filter(
    (target) =>
      (plan === null || target.plan.docNo === plan) &&
      (year === null || target.year === year) &&
      (monitorable === 'all' || target.monitorable === (monitorable === 'yes')),
  );
}

/** Targets under the documents that set them, in the order of the documents. */
export function groupByPlan(targets: readonly PlanTarget[]): Plan[] {
  const groups = Map.groupBy(targets, ({ plan }) => plan.docNo);
  return [...groups].flatMap(([docNo, members]) => {
    const plan = members[0]?.plan;
    if (!plan) return [];
    const fields = [...new Set(members.map(({ field }) => field))];
    return [{ docNo, title: plan.title, signedOn: plan.signedOn, fields, targets: members }];
  });
}

/** Targets of one year in a row, earliest year first. */
export function groupByYear(targets: readonly PlanTarget[]): [year: number, PlanTarget[]][] {
  return [...Map.groupBy(targets, ({ year }) => year)].toSorted(([a], [b]) => a - b);
}

export const yearsOf = (targets: readonly PlanTarget[]): number[] =>
  [...new Set(targets.map(({ year }) => year))].toSorted((a, b) => a - b);

export const countMonitorable = (targets: readonly PlanTarget[]): number =>
  targets.filter(({ monitorable }) => monitorable).length;
