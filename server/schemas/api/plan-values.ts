import { Type } from 'typebox';
import { PlanValueOrder, PlanValuesTaken } from '../plan-values.ts';
import type { EndpointShape } from './endpoint.ts';

/** What is told of targets at the desk. */
export const planValuesApi = {
  tell: {
    method: 'POST',
    path: '/plans/:id/values',
    tag: 'observations',
    summary: 'Tell values of one target, of several places and periods',
    params: { id: Type.String({ maxLength: 20, description: 'An id of /plans.' }) },
    query: {},
    body: PlanValueOrder,
    reply: PlanValuesTaken,
  },
} as const satisfies Record<string, EndpointShape>;
