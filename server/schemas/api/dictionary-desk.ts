import { DeskDictionary } from '../dictionary-desk.ts';
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
} as const satisfies Record<string, EndpointShape>;
