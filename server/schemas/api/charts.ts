import { Type } from 'typebox';
import { IndicatorPictureQuery, MonthsQuery, PictureQuery } from '../chart-query.ts';
import { OneOf } from '../scalars.ts';
import { FilterQuery, LayoutQuery } from '../selection-query.ts';
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
    query: { ...IndicatorPictureQuery, ...MonthsQuery, ...PictureQuery, ...ViewQuery },
  },
  ranks: {
    path: '/charts/ranks',
    suffixes: ['svg'],
    tag: 'observations',
    summary: 'The places of the regions by an indicator over time, as a picture',
    params: {},
    query: { ...IndicatorPictureQuery, ...MonthsQuery, ...PictureQuery, ...ViewQuery },
  },
  panels: {
    path: '/charts/panels',
    suffixes: ['svg'],
    tag: 'observations',
    summary: 'The run of an indicator, each region by itself on one scale, as a picture',
    params: {},
    query: { ...IndicatorPictureQuery, ...MonthsQuery, ...PictureQuery, ...ViewQuery },
  },
  series: {
    path: '/charts/series',
    suffixes: ['svg'],
    tag: 'observations',
    summary: 'One indicator in one region through time, as a picture',
    params: {},
    query: { indicator: Type.String(), region: Type.String(), ...PictureQuery, ...ViewQuery },
  },
  shares: {
    path: '/charts/shares',
    suffixes: ['svg'],
    tag: 'observations',
    summary: 'The share that a class of control units has of each place, on a map, as a picture',
    params: {},
    query: {
      list: Type.Optional(Type.String({ description: 'The first where left out.' })),
      class: Type.Optional(Type.String({ description: 'The first where left out.' })),
      place: Type.Optional(Type.String({ description: 'The place that stands out.' })),
      ...PictureQuery,
      ...ViewQuery,
    },
  },
  ranking: {
    path: '/charts/ranking',
    suffixes: ['svg'],
    tag: 'observations',
    summary: 'The regions as they rank, with their targets and gaps, as a picture',
    params: {},
    query: { ...IndicatorPictureQuery, ...PictureQuery, ...ViewQuery },
  },
  map: {
    path: '/charts/map',
    suffixes: ['svg'],
    tag: 'observations',
    summary: 'The regions by the gaps to their targets on a map, as a picture',
    params: {},
    query: { ...IndicatorPictureQuery, ...PictureQuery, ...ViewQuery },
  },
  selection: {
    path: '/charts/selection',
    suffixes: ['svg'],
    tag: 'observations',
    summary:
      'One indicator of any figures as a picture: its run, of one period a bar for each region, or a map',
    params: {},
    query: {
      ...FilterQuery,
      ...LayoutQuery,
      width: PictureQuery.width,
      show: Type.Optional(
        OneOf(['chart', 'map'], 'map: the newest of the periods, in steps of value.'),
      ),
      ...ViewQuery,
    },
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
