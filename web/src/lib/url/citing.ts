import type { Contract } from '#server/schemas/api/contract.ts';
import { readData } from './data.ts';
import type { View } from './shown-view.ts';

type FrozenQuery = Contract['POST /frozen']['body']['query'];

const TEXTS = [
  'indicator',
  'region',
  'department',
  'release',
  'from',
  'to',
  'status',
  'sort',
  'values',
  'spans',
  'rows',
  'columns',
] as const satisfies readonly (keyof FrozenQuery)[];

/**
 * A selection, as `selectionQuery` writes it, with its view: an object whose values have their types, as
 * it is frozen. What the selection leaves out is left out here.
 */
export function frozenQuery(selection: URLSearchParams, { asOf, draft }: View): FrozenQuery {
  const query: FrozenQuery = {};
  for (const name of TEXTS) {
    const text = selection.get(name);
    if (text !== null) query[name] = text;
  }
  const { last, names, vintages } = readData(selection);
  if (last !== null) query.last = last;
  if (selection.has('names')) query.names = names;
  if (selection.has('vintages')) query.vintages = vintages;
  if (selection.get('lang') === 'en') query.lang = 'en';
  if (asOf !== null) query.asOf = asOf;
  if (draft !== null) query.draft = draft;
  return query;
}

/** What people who program should know. */
export const apiGuideHref = '/data/api';
