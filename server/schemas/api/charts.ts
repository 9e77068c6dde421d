import { Type } from 'typebox';
import { IndicatorPictureQuery, PictureQuery, SpanQuery } from '../chart-query.ts';
import { OnQuery, ViewQuery } from '../view.ts';
import type { FileShape } from './endpoint.ts';

/** Pictures of figures, as the pages show them. */
export const chartsApi = {
  trend: {
    path: '/charts/trend',
    suffixes: ['svg'],
    tag: 'observations',
    summary: 'The run of an indicator in all regions, as a picture',
    params: {},
    query: { ...IndicatorPictureQuery, ...SpanQuery, ...PictureQuery, ...ViewQuery },
  },
  ranks: {
    path: '/charts/ranks',
    suffixes: ['svg'],
    tag: 'observations',
    summary: 'The places of the regions by an indicator over time, as a picture',
    params: {},
    query: { ...IndicatorPictureQuery, ...SpanQuery, ...PictureQuery, ...ViewQuery },
  },
  map: {
    path: '/charts/map',
    suffixes: ['svg'],
    tag: 'observations',
    summary: 'The regions by the gaps to their targets on a map, as a picture',
    params: {},
    query: { ...IndicatorPictureQuery, ...PictureQuery, ...ViewQuery },
  },
  indices: {
    path: '/charts/indices',
    suffixes: ['svg'],
    tag: 'observations',
    summary: 'Indices against the month before, the year before and to date, as a picture',
    params: {},
    query: {
      family: Type.Optional(Type.String({ description: 'As at `/prices`.' })),
      months: Type.Optional(
        Type.Integer({ minimum: 2, maximum: 600, description: 'The newest; all where left out.' }),
      ),
      ...PictureQuery,
      ...ViewQuery,
    },
  },
  planPath: {
    path: '/charts/plan-path',
    suffixes: ['svg'],
    tag: 'observations',
    summary: 'What was told of a target of a plan and the way to what is due, as a picture',
    params: {},
    query: {
      target: Type.String({ maxLength: 20, description: 'An id of `/plans`.' }),
      ...PictureQuery,
      ...ViewQuery,
      ...OnQuery,
    },
  },
} as const satisfies Record<string, FileShape>;
