import { expect, test } from 'vitest';
import { addressOf, fileHref } from '#lib/url/addresses.ts';

test('what a path names stands in it, and the rest in the query', () => {
  expect(addressOf('/releases/:release/overview', { release: '2019-06' })).toBe(
    '/api/v1/releases/2019-06/overview',
  );
  expect(addressOf('/releases/:release/needs', { release: '2019-06', region: 'leping' })).toBe(
    '/api/v1/releases/2019-06/needs?region=leping',
  );
});

test('no letter of what is given ends a step of the path', () => {
  const odd = { release: '2019/06?', indicator: ':release' };
  expect(addressOf('/releases/:release/rankings/:indicator', odd)).toBe(
    '/api/v1/releases/2019%2F06%3F/rankings/%3Arelease',
  );
});

test('a download is the same address with .csv, and keeps the query', () => {
  expect(fileHref('/prices.csv')).toBe('/api/v1/prices.csv');
  expect(fileHref('/releases/:release.csv', { release: '2019-06' })).toBe(
    '/api/v1/releases/2019-06.csv',
  );
  expect(fileHref('/series.csv', { indicator: 'gdp', region: 'leping' })).toBe(
    '/api/v1/series.csv?indicator=gdp&region=leping',
  );
});

test('filters that are not set are left out', () => {
  const rows = { offset: null, limit: 50 };
  expect(addressOf('/observations', { selection: new URLSearchParams(), ...rows })).toBe(
    '/api/v1/observations?limit=50',
  );
  expect(
    addressOf('/observations', { selection: new URLSearchParams('region=leping'), ...rows }),
  ).toBe('/api/v1/observations?region=leping&limit=50');
});
