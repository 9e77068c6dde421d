import { expect, test } from 'vitest';
import {
  csvHref,
  observationsAddress,
  overviewAddress,
  rankingAddress,
  seriesAddress,
} from '#lib/url/addresses.ts';

test('a download is the same address with .csv', () => {
  expect(csvHref(overviewAddress('2019-06'))).toBe('/api/v1/releases/2019-06/overview.csv');
  expect(csvHref(rankingAddress('2019-06', 'gdp'), { bom: false })).toBe(
    '/api/v1/releases/2019-06/rankings/gdp.csv?bom=0',
  );
});

test('a download keeps the query', () => {
  const series = seriesAddress({ indicator: 'gdp', region: 'leping' });
  expect(series).toBe('/api/v1/series?indicator=gdp&region=leping');
  expect(csvHref(series, { bom: false })).toBe(
    '/api/v1/series.csv?indicator=gdp&region=leping&bom=0',
  );
});

test('filters that are not set are left out', () => {
  const rows = { offset: 0, limit: 50 };
  expect(observationsAddress({ selection: new URLSearchParams(), ...rows })).toBe(
    '/api/v1/observations?limit=50',
  );
  expect(observationsAddress({ selection: new URLSearchParams('region=leping'), ...rows })).toBe(
    '/api/v1/observations?region=leping&limit=50',
  );
});
