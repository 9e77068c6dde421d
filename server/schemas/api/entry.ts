import { Type } from 'typebox';
import {
  ENTRY_KINDS,
  EntryGrid,
  EntryList,
  EntryOrder,
  EntryResults,
  EntrySaved,
  TypedRows,
} from '../entry.ts';
import { EntryChoice, EntryLayout } from '../entry-layout.ts';
import { OneOf } from '../scalars.ts';
import type { EndpointShape } from './endpoint.ts';

/** Figures that are typed by hand. */
export const entryApi = {
  tables: {
    method: 'GET',
    path: '/desk/releases/:release/entry',
    tag: 'desk',
    summary: 'The tables that can be filled in by hand',
    params: { release: Type.String() },
    query: {},
    reply: EntryList,
  },
  choice: {
    method: 'GET',
    path: '/desk/releases/:release/entry-layout',
    tag: 'desk',
    summary: 'What can be chosen to be entered, and what is',
    params: { release: Type.String() },
    query: {},
    reply: EntryChoice,
  },
  choose: {
    method: 'PUT',
    path: '/desk/releases/:release/entry-layout',
    tag: 'desk',
    summary:
      'Choose the indicators and regions that are entered: blank tables of them can be filled in',
    params: { release: Type.String() },
    query: {},
    body: EntryLayout,
    reply: EntryList,
  },
  grid: {
    method: 'GET',
    path: '/desk/releases/:release/entry/:kind/:subject',
    tag: 'desk',
    summary: 'A table as a grid, with what follows from each line',
    params: { release: Type.String(), kind: OneOf(ENTRY_KINDS), subject: Type.String() },
    query: {},
    reply: EntryGrid,
  },
  follow: {
    method: 'POST',
    path: '/desk/releases/:release/entry/:kind/:subject/results',
    tag: 'desk',
    summary: 'What would follow from typed lines; changes nothing',
    params: { release: Type.String(), kind: OneOf(ENTRY_KINDS), subject: Type.String() },
    query: {},
    body: TypedRows,
    reply: EntryResults,
  },
  save: {
    method: 'PUT',
    path: '/desk/releases/:release/entry/:kind/:subject',
    tag: 'desk',
    summary: 'Take a grid into the draft',
    params: { release: Type.String(), kind: OneOf(ENTRY_KINDS), subject: Type.String() },
    query: {},
    body: EntryOrder,
    reply: EntrySaved,
  },
} as const satisfies Record<string, EndpointShape>;
