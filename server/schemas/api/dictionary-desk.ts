import { Type } from 'typebox';
import {
  DeskDictionary,
  DictionaryFileReading,
  TAKE_WAYS,
  DictionaryCheck,
  DictionaryDraft,
  DictionaryOrder,
} from '../dictionary-desk.ts';
import { RegionCode } from '../region-code.ts';
import {
  DictionaryReview,
  DictionarySaved,
  DictionaryVersion,
  DictionaryVersionDetail,
} from '../dictionary-versions.ts';
import { LoadNo, OneOf } from '../scalars.ts';
import type { EndpointShape } from './endpoint.ts';

/** The dictionary as it is kept at the desk. */
export const dictionaryDeskApi = {
  dictionary: {
    method: 'GET',
    path: '/desk/dictionary',
    tag: 'desk',
    summary: 'The dictionary as tables of text cells, and what each may hold',
    params: {},
    query: {},
    reply: DeskDictionary,
  },
  check: {
    method: 'POST',
    path: '/desk/dictionary/check',
    tag: 'desk',
    summary:
      'What is wrong with changed tables, what they change, and what follows; nothing is kept',
    params: {},
    query: {},
    body: DictionaryDraft,
    reply: DictionaryCheck,
  },
  save: {
    method: 'PUT',
    path: '/desk/dictionary',
    tag: 'desk',
    summary: 'Save changed tables as a load, or send them to review where changes are reviewed',
    params: {},
    query: {},
    body: DictionaryOrder,
    reply: DictionarySaved,
  },
  review: {
    method: 'POST',
    path: '/desk/dictionary/review',
    tag: 'desk',
    summary: 'Approve, return or withdraw the change that waits for review',
    params: {},
    query: {},
    body: DictionaryReview,
    reply: DictionarySaved,
  },
  versions: {
    method: 'GET',
    path: '/desk/dictionary/versions',
    tag: 'desk',
    summary: 'Every version of the dictionary, newest first, with how much each changed',
    params: {},
    query: {},
    reply: Type.Array(DictionaryVersion),
  },
  version: {
    method: 'GET',
    path: '/desk/dictionary/versions/:load',
    tag: 'desk',
    summary: 'What one version changed, and its tables',
    params: { load: LoadNo },
    query: {},
    reply: DictionaryVersionDetail,
  },
  codes: {
    method: 'GET',
    path: '/desk/dictionary/codes',
    tag: 'desk',
    summary: 'Divisions with a name, and their codes of GB/T 2260',
    params: {},
    query: { name: Type.String({ minLength: 1, maxLength: 60, description: '某县' }) },
    reply: Type.Array(RegionCode),
  },
  readFile: {
    method: 'POST',
    path: '/desk/dictionary/file',
    tag: 'desk',
    summary:
      'Read tables from files, laid over those that are there: what is wrong and what follows',
    params: {},
    query: {
      way: Type.Optional(
        OneOf(TAKE_WAYS, 'replace: rows that a table lacks go; add: they stay. Without: replace.'),
      ),
    },
    form: ['files'],
    reply: DictionaryFileReading,
  },
} as const satisfies Record<string, EndpointShape>;
