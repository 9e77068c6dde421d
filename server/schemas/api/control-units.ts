import { ControlLists, ControlShares } from '../control-units.ts';
import { ViewQuery } from '../view.ts';
import type { EndpointShape } from './endpoint.ts';

/** Units of land that documents lay down, with what is printed of them by place. */
export const controlUnitsApi = {
  controlUnits: {
    method: 'GET',
    path: '/control-units',
    tag: 'observations',
    summary: 'Environmental control units, with counts and shares of area by place and class',
    params: {},
    query: ViewQuery,
    reply: ControlLists,
    csv: true,
  },
  controlShares: {
    method: 'GET',
    path: '/control-units/shares',
    tag: 'observations',
    summary: 'Counts and shares of area of control units, a row a place and class',
    params: {},
    query: ViewQuery,
    reply: ControlShares,
    csv: true,
  },
} as const satisfies Record<string, EndpointShape>;
