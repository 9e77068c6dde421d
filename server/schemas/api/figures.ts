import { Type } from 'typebox';
import { FamilyQuery } from '../families.ts';
import { Households, Prices, Series } from '../figures.ts';
import { CellHistory } from '../history.ts';
import { RangeQuery } from '../selection-query.ts';
import { ViewQuery } from '../view.ts';
import type { EndpointShape } from './endpoint.ts';

const ofFigure = {
  indicator: Type.String({ description: 'An id of /indicators.' }),
  region: Type.String({ description: 'An id of /regions.' }),
};

/** Figures through time, of all releases. */
export const figuresApi = {
  series: {
    method: 'GET',
    path: '/series',
    tag: 'observations',
    summary: 'One indicator in one region through time',
    params: {},
    query: { ...ofFigure, ...RangeQuery, ...ViewQuery },
    reply: Series,
    csv: true,
  },
  history: {
    method: 'GET',
    path: '/history',
    tag: 'observations',
    summary: 'Every published value of one figure, newest first, with when and why it changed',
    params: {},
    query: {
      ...ofFigure,
      period: Type.String({ description: '2019-01/2019-06, or 2019-06 for one month.' }),
      ...ViewQuery,
    },
    reply: CellHistory,
    csv: true,
  },
  prices: {
    method: 'GET',
    path: '/prices',
    tag: 'observations',
    summary: 'Price indices about 100',
    params: {},
    query: { ...FamilyQuery, ...ViewQuery },
    reply: Prices,
    csv: true,
  },
  households: {
    method: 'GET',
    path: '/households',
    tag: 'observations',
    summary: 'Household income and living expenditure a head, urban and rural',
    params: {},
    query: { ...FamilyQuery, ...ViewQuery },
    reply: Households,
    csv: true,
  },
} as const satisfies Record<string, EndpointShape>;
