import { Type } from 'typebox';
import { DepartmentList, IndicatorList, RegionList } from '../dictionary.ts';
import { IndicatorMetadata } from '../indicator.ts';
import { OfficeReply } from '../office.ts';
import { SearchIndex } from '../search.ts';
import { ViewQuery } from '../view.ts';
import type { EndpointShape } from './endpoint.ts';

/** What is measured, where, and who answers for it. */
export const dictionaryApi = {
  office: {
    method: 'GET',
    path: '/office',
    tag: 'dictionary',
    summary: 'Whose indicators these are, and what its parts are called',
    params: {},
    query: ViewQuery,
    reply: OfficeReply,
    csv: true,
  },
  regions: {
    method: 'GET',
    path: '/regions',
    tag: 'dictionary',
    summary: 'The city, its counties and parks',
    params: {},
    query: ViewQuery,
    reply: RegionList,
    csv: true,
  },
  departments: {
    method: 'GET',
    path: '/departments',
    tag: 'dictionary',
    summary: 'Departments that answer for indicators',
    params: {},
    query: ViewQuery,
    reply: DepartmentList,
    csv: true,
  },
  indicators: {
    method: 'GET',
    path: '/indicators',
    tag: 'dictionary',
    summary: 'What is measured: unit, direction, department, who is compared',
    params: {},
    query: ViewQuery,
    reply: IndicatorList,
    csv: true,
  },
  indicator: {
    method: 'GET',
    path: '/indicators/:indicator',
    tag: 'dictionary',
    summary: 'One indicator with all that is known about it: sources, periods, revisions, notes',
    params: { indicator: Type.String({ description: 'An id of /indicators.' }) },
    query: ViewQuery,
    reply: IndicatorMetadata,
    csv: true,
  },
  searchIndex: {
    method: 'GET',
    path: '/search-index',
    tag: 'dictionary',
    summary: 'Every name that can be searched for, and how it is typed in pinyin',
    params: {},
    query: ViewQuery,
    reply: SearchIndex,
    csv: true,
  },
} as const satisfies Record<string, EndpointShape>;
