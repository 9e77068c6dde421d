import { Type } from 'typebox';
import {
  Collecting,
  CollectionBoard,
  CollectionOrder,
  ReturnLook,
  ReturnOrder,
  ReturnTaken,
  UnitKey,
} from '../collection.ts';
import type { EndpointShape } from './endpoint.ts';

const ofRelease = { release: Type.String() };

/** Figures that departments and regions hand in. */
export const collectionApi = {
  collecting: {
    method: 'GET',
    path: '/desk/collecting',
    tag: 'desk',
    summary: 'The drafts of which you enter lines, and how far these are',
    params: {},
    query: {},
    reply: Collecting,
  },
  board: {
    method: 'GET',
    path: '/desk/releases/:release/collection',
    tag: 'desk',
    summary: 'Who has handed in, when, what is missing and what is unlikely',
    params: ofRelease,
    query: {},
    reply: CollectionBoard,
  },
  choose: {
    method: 'PUT',
    path: '/desk/releases/:release/collection',
    tag: 'desk',
    summary: 'Choose from whom figures are gathered, and until when',
    params: ofRelease,
    query: {},
    body: CollectionOrder,
    reply: CollectionBoard,
  },
  look: {
    method: 'GET',
    path: '/desk/releases/:release/returns/:upload',
    tag: 'desk',
    summary: 'Whose sheets an upload holds, and how much of them is filled in',
    params: { ...ofRelease, upload: Type.String() },
    query: { unit: Type.Optional(UnitKey) },
    reply: ReturnLook,
  },
  take: {
    method: 'POST',
    path: '/desk/releases/:release/returns/:upload',
    tag: 'desk',
    summary: 'Take the filled lines of returned sheets into the draft, and no others',
    params: { ...ofRelease, upload: Type.String() },
    query: {},
    body: ReturnOrder,
    reply: ReturnTaken,
  },
} as const satisfies Record<string, EndpointShape>;
