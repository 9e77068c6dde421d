import type { FastifyInstance } from 'fastify';
import { showValue } from '#domain/show.ts';
import { tableOf } from '#server/answers/csv-table.ts';
import { figuresApi } from '#server/schemas/api/figures.ts';
import { endpoint } from './endpoint.ts';
import { readPlans } from '#server/answers/plans.ts';

export function planRoutes(app: FastifyInstance): void {
  endpoint(app, figuresApi.plans, {
    // What stands with targets depends on the day.
    isOfToday: true,
    handle: (_request, view) => readPlans(view),
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
