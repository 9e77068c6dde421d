import { Type } from 'typebox';
import { PlanSeries, PlanTargets } from '../plans.ts';
import { OnQuery, ViewQuery } from '../view.ts';
import type { EndpointShape } from './endpoint.ts';

/** What documents lay down, and what came of it. */
export const plansApi = {
  plans: {
    method: 'GET',
    path: '/plans',
    tag: 'observations',
    summary: 'Targets in the words of the plans they come from, and how each stands',
    params: {},
    query: { ...ViewQuery, ...OnQuery },
    reply: PlanTargets,
    csv: true,
  },
  planSeries: {
    method: 'GET',
    path: '/plans/:id',
    tag: 'observations',
    summary: 'One target of a plan: its years, and all that was told of it, place by place',
    params: { id: Type.String({ maxLength: 20, description: 'An id of /plans.' }) },
    query: { ...ViewQuery, ...OnQuery },
    reply: PlanSeries,
    csv: true,
  },
} as const satisfies Record<string, EndpointShape>;
