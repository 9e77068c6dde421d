import { Type } from 'typebox';
import { Citation } from '../citation.ts';
import { HeldPeriods, ObservationTable } from '../observation-table.ts';
import { Observations } from '../observations.ts';
import { FilterQuery, LayoutQuery } from '../selection-query.ts';
import { ViewQuery } from '../view.ts';
import type { EndpointShape } from './endpoint.ts';

/** How many rows where nothing else is asked. */
export const USUAL_ROWS = { list: 1000, table: 100 } as const;

const offset = Type.Optional(
  Type.Integer({ minimum: 0, description: 'The row to begin with; 0 without it.' }),
);

const limit = (maximum: number, usual: number) =>
  Type.Optional(Type.Integer({ minimum: 1, maximum, default: usual }));

/** Figures that are chosen by one query, and how they are cited. */
export const exportsApi = {
  observations: {
    method: 'GET',
    path: '/observations',
    tag: 'observations',
    summary: 'Figures, filtered, sorted and by pages',
    params: {},
    query: {
      ...FilterQuery,
      ...ViewQuery,
      limit: limit(10_000, USUAL_ROWS.list),
      cursor: Type.Optional(
        Type.String({
          description:
            'The `next` of the page before. Its pages are all of one load, whatever is published in between.',
        }),
      ),
      offset,
    },
    reply: Observations,
  },
  observationTable: {
    method: 'GET',
    path: '/observations/table',
    tag: 'observations',
    summary: 'Figures as a table, long, wide or a pivot, by pages: heads, cells as text, sizes',
    params: {},
    query: {
      ...FilterQuery,
      ...LayoutQuery,
      ...ViewQuery,
      limit: limit(1000, USUAL_ROWS.table),
      offset,
      columnLimit: Type.Optional(
        Type.Integer({ minimum: 1, description: 'No more columns than so many, of all rows.' }),
      ),
    },
    reply: ObservationTable,
  },
  observationPeriods: {
    method: 'GET',
    path: '/observations/periods',
    tag: 'observations',
    summary: 'Over which periods there are figures of a choice, whichever periods it chooses',
    params: {},
    query: { ...FilterQuery, ...LayoutQuery, ...ViewQuery },
    reply: HeldPeriods,
  },
  citation: {
    method: 'GET',
    path: '/citation',
    tag: 'observations',
    summary: 'How to cite figures: GB/T 7714 and BibTeX, for the same query as /observations',
    params: {},
    query: { ...FilterQuery, ...LayoutQuery, ...ViewQuery },
    reply: Citation,
  },
} as const satisfies Record<string, EndpointShape>;
