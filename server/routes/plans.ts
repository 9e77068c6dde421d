import type { FastifyInstance } from 'fastify';
import { plansTable, seriesTable } from '#server/answers/plan-csv.ts';
import { readPlanSeries } from '#server/answers/plan-series.ts';
import { readPlans } from '#server/answers/plans.ts';
import { plansApi } from '#server/schemas/api/plans.ts';
import { dayOf } from './day-of.ts';
import { endpoint } from './endpoint.ts';

/** What stands with targets depends on the day. */
export function planRoutes(app: FastifyInstance): void {
  endpoint(app, plansApi.plans, {
    isOfToday: true,
    handle: ({ query }, view) => readPlans(view, dayOf(query.on, app.now())),
    csv: { name: () => '规划目标', table: plansTable },
  });
  endpoint(app, plansApi.planSeries, {
    isOfToday: true,
    handle: ({ params, query }, view) =>
      readPlanSeries(view, params.id, dayOf(query.on, app.now())),
    csv: {
      name: ({ targets }) => targets[0]?.indicator ?? '规划目标',
      table: seriesTable,
    },
  });
}
