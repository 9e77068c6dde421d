import type { FastifyInstance } from 'fastify';
import { readPlanTarget } from '#domain/plan.ts';
import type { PlanTarget } from '#domain/printed.ts';
import { showValue } from '#domain/show.ts';
import { PlanTargets, type PlanTarget as PlanTargetReply } from '#server/schemas/figures.ts';
import type { StoredDictionary } from '#server/store/dictionary.ts';
import { currentPlans } from '#server/store/sheets.ts';
import { tableOf } from '#server/answers/csv-table.ts';
import { endpoint } from './endpoint.ts';
import { toNameRef } from '#server/answers/refs.ts';

export function planRoutes(app: FastifyInstance): void {
  endpoint(app, {
    path: '/plans',
    tag: 'observations',
    summary: 'Targets in the words of the plans they come from',
    params: {},
    query: {},
    reply: PlanTargets,
    handle: async (_request, view) => {
      const sheets = await currentPlans(view.db, view.loadId);
      const targets = sheets.flatMap(({ table }) =>
        table.kind === 'plan-targets' ? table.targets : [],
      );
      return targets.map((target) => toReply(target, view.dictionary)).sort(byPlan);
    },
    csv: {
      name: () => '规划目标',
      table: (targets) =>
        tableOf(
          [
            ['文号', ({ plan }) => plan.docNo],
            ['成文日期', ({ plan }) => plan.signedOn],
            ['文件', ({ plan }) => plan.title],
            ['领域', ({ field }) => field],
            ['指标名称', ({ indicator }) => indicator],
            ['地区', ({ region }) => region.name],
            ['单位', ({ unit }) => unit],
            ['基期', ({ base }) => base?.year ?? null],
            ['基期值', ({ base }) => (base ? showValue(base.value, base.decimals ?? 0) : null)],
            ['目标年', ({ year }) => year],
            ['目标原文', ({ text }) => text],
            ['读作', ({ reading }) => reading],
            ['可监测', ({ monitorable }) => (monitorable ? '是' : '否')],
            ['说明', ({ reason, note }) => reason ?? note],
          ],
          targets,
        ),
    },
  });
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
