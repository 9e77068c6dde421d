import { IndicatorPictureQuery, PictureQuery, SpanQuery } from '../chart-query.ts';
import { ViewQuery } from '../view.ts';
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
} as const satisfies Record<string, FileShape>;
