import {
  DeskDictionary,
  DictionaryCheck,
  DictionaryDraft,
  DictionaryOrder,
  DictionarySaved,
} from '../dictionary-desk.ts';
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
} as const satisfies Record<string, EndpointShape>;
