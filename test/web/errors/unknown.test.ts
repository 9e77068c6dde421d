import { expect, test } from 'vitest';
import { unknownOf } from '../../../web/src/routes/unknown.ts';

const cases = [
  {
    name: 'the region of a path',
    code: 'unknown-region',
    route: '/regions/[id]',
    params: { id: 'lepin' },
    query: 'release=2019-06',
    expected: { kind: 'region', asked: 'lepin' },
  },
  {
    name: 'the region of a query, on the page of an indicator',
    code: 'unknown-region',
    route: '/indicators/[id]',
    params: { id: 'gdp' },
    query: 'region=lepin',
    expected: { kind: 'region', asked: 'lepin' },
  },
  {
    name: 'a release',
    code: 'unknown-release',
    route: '/rankings',
    params: {},
    query: 'release=2019-13',
    expected: { kind: 'release', asked: '2019-13' },
  },
  {
    name: 'the release of a desk',
    code: 'unknown-release',
    route: '/desk/releases/[release]/preview',
    params: { release: '2019-13' },
    query: '',
    expected: { kind: 'release', asked: '2019-13' },
  },
  {
    name: 'a family',
    code: 'unknown-family',
    route: '/prices',
    params: {},
    query: 'family=x',
    expected: { kind: 'family', asked: 'x' },
  },
  {
    name: 'a task',
    code: 'unknown-task',
    route: '/tasks/[task]',
    params: { task: '9999' },
    query: '',
    expected: { kind: 'task', asked: '9999' },
  },
  {
    name: 'what the address does not say',
    code: 'unknown-region',
    route: '/compare',
    params: {},
    query: '',
    expected: { kind: 'region', asked: null },
  },
  {
    name: 'nothing of a refusal that is about no name',
    code: 'unknown-address',
    route: null,
    params: {},
    query: '',
    expected: null,
  },
  {
    name: 'nothing of a page that failed',
    code: null,
    route: '/',
    params: {},
    query: '',
    expected: null,
  },
];

test.for(cases)('an error tells $name', ({ code, route, params, query, expected }) => {
  expect(unknownOf(code, { route, params, query: new URLSearchParams(query) })).toEqual(expected);
});
