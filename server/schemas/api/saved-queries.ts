import { Type } from 'typebox';
import { NewSavedQuery, SavedQueries, SavedQuery, SavedQueryEdit } from '../saved-queries.ts';
import type { EndpointShape } from './endpoint.ts';

const params = { id: Type.String({ maxLength: 64 }) };

/** Queries of the page of data, kept by accounts. */
export const savedQueriesApi = {
  savedQueries: {
    method: 'GET',
    path: '/queries',
    tag: 'accounts',
    summary: 'Queries that one keeps, and those that others share with the office',
    params: {},
    query: {},
    reply: SavedQueries,
  },
  savedQuery: {
    method: 'GET',
    path: '/queries/:id',
    tag: 'accounts',
    summary: 'A query that somebody keeps: one’s own, or one that is shared',
    params,
    query: {},
    reply: SavedQuery,
  },
  keepQuery: {
    method: 'POST',
    path: '/queries',
    tag: 'accounts',
    summary: 'Keep a query under a name',
    params: {},
    query: {},
    body: NewSavedQuery,
    reply: SavedQuery,
  },
  changeQuery: {
    method: 'PATCH',
    path: '/queries/:id',
    tag: 'accounts',
    summary: 'Rename a query, share it, let it ask otherwise, delete it or bring it back',
    params,
    query: {},
    body: SavedQueryEdit,
    reply: SavedQuery,
  },
} as const satisfies Record<string, EndpointShape>;
