import { expect, test } from 'vitest';
import { addressOf, observationFileHref } from '#lib/url/addresses.ts';
import {
  dataHref,
  dataQuery,
  isSavedAlone,
  everything,
  queryHref,
  readData,
  selectionQuery,
  settle,
  type DataState,
} from '#lib/url/data.ts';
import { everyFinding, findingsHref, readFindings } from '#lib/url/findings.ts';
import { holdingLinks } from '#lib/url/holdings.ts';
import { netEntriesHref, readNetEntries } from '#lib/url/net-entries.ts';
import { familyRef } from '../families.ts';
import { everyPlan, plansHref, readPlans } from '#lib/url/plans.ts';

const queryOf = (href: string) => new URL(href, 'http://localhost').searchParams;

test('what a link leaves out is the default, and defaults are not written', () => {
  expect(netEntriesHref({ release: null })).toBe('/net-entries');
  expect(findingsHref({ release: '2019-06' })).toBe('/findings?release=2019-06');
  expect(plansHref()).toBe('/plans');
  expect(dataHref()).toBe('/data');
});

test('filters read back as they were written', () => {
  const entries = {
    ...{ release: '2019-06', family: 'vehicles', by: 'region' as const },
    ...{ regions: 'all' as const, chosen: ['leping'] },
  };
  expect(readNetEntries(queryOf(netEntriesHref(entries)))).toEqual(entries);

  const findings = { release: null, severity: 'error', code: 'gap-missing', region: 'a' } as const;
  expect(readFindings(queryOf(findingsHref(findings)))).toEqual(findings);

  const plans = {
    ...everyPlan,
    plan: '景府办字〔2019〕61号',
    year: 2030,
    status: 'behind' as const,
    q: '水',
    on: '2022-06-01',
  };
  expect(readPlans(queryOf(plansHref(plans)))).toEqual(plans);

  const data = {
    indicator: ['gdp', 'cpi-year'],
    region: ['leping'],
    department: ['swj'],
    release: ['2019-06', '2020-07'],
    from: '2019-01',
    to: '2019-06',
    last: 12,
    status: ['unmet'],
    values: ['actual', 'rank'],
    sort: { by: 'gap', descending: true },
    spans: ['month'],
    rows: ['region'],
    columns: ['period', 'field'],
    names: 'id',
    vintages: 'all',
    show: 'chart',
    saved: 'q1',
  } satisfies DataState;
  expect(readData(queryOf(dataHref(data)))).toEqual(data);
});

test('what no page knows reads as the default', () => {
  expect(readNetEntries(new URLSearchParams('by=colour'))).toEqual({
    ...{ release: null, family: null },
    by: 'sector',
    regions: 'worst',
    chosen: [],
  });
  expect(readFindings(new URLSearchParams('severity=dire&code='))).toEqual({
    release: null,
    ...everyFinding,
  });
  expect(readPlans(new URLSearchParams('year=soon&status=perhaps&on=then'))).toEqual(everyPlan);
  const nonsense =
    'from=2019-13&to=2019&indicator=,,&last=0&values=colour&status=dire&layout=round';
  expect(readData(new URLSearchParams(nonsense))).toEqual(everything);
});

test('an id that is named twice is chosen once', () => {
  expect(readData(new URLSearchParams('indicator=gdp,,gdp')).indicator).toEqual(['gdp']);
});

test('a selection asks the API for exactly what the page shows', () => {
  const state = { ...everything, indicator: ['gdp', 'cpi-year'], from: '2019-06' };
  const selection = selectionQuery(state);
  expect(dataHref(state)).toBe(`/data?${selection}`);
  expect(addressOf('/observations/table', { selection, offset: 100, limit: 50 })).toBe(
    '/api/v1/observations/table?indicator=gdp%2Ccpi-year&from=2019-06&offset=100&limit=50',
  );
  expect(observationFileHref('csv', selection, { bom: '0' })).toBe(
    '/api/v1/observations.csv?indicator=gdp,cpi-year&from=2019-06&bom=0',
  );
});

test('a selection that is kept opens in the view that it was kept in', () => {
  const query = dataQuery({ ...everything, last: 12 }, { asOf: '2026-03-01', draft: null });
  expect(queryHref(query)).toBe('/data?last=12&asOf=2026-03-01');
  expect(queryHref(dataQuery(everything, { asOf: null, draft: null }))).toBe('/data');
  expect(queryHref('last=12', 'q1')).toBe('/data?last=12&saved=q1');
  // Whatever stands in an address that somebody wrote is still one name.
  expect(queryHref('last=12', 'q1&last=3')).toBe('/data?last=12&saved=q1%26last%3D3');
  // What is open is no part of what is kept.
  expect(dataQuery({ ...everything, saved: 'q1' }, { asOf: null, draft: null })).toBe('');
  expect(isSavedAlone(readData(new URLSearchParams('saved=q1')))).toBe(true);
  expect(isSavedAlone(readData(new URLSearchParams('saved=q1&last=3')))).toBe(false);
});

test('of two choices that exclude each other the last one stays', () => {
  const sorted: DataState = { ...everything, sort: { by: 'value', descending: true } };
  const wide: DataState = { ...everything, rows: ['region'], columns: ['period', 'field'] };
  const byPeriod: DataState = { ...everything, sort: { by: 'period', descending: true } };
  const vintages: DataState = { ...everything, vintages: 'all' };
  const window: DataState = { ...everything, last: 12 };
  const cases: [DataState, Partial<DataState>, Partial<DataState>][] = [
    [byPeriod, { rows: ['region'] }, { sort: null, rows: ['region'], columns: ['field'] }],
    [sorted, { rows: ['region'] }, { sort: sorted.sort, rows: ['region'] }],
    [window, { from: '2020-01' }, { from: '2020-01', last: null }],
    [{ ...everything, from: '2020-01' }, { last: 3 }, { from: null, last: 3 }],
    [wide, { vintages: 'all' }, { vintages: 'all', rows: [], columns: [] }],
    [{ ...everything, values: ['actual', 'gap'] }, { vintages: 'all' }, { values: ['actual'] }],
    [vintages, { rows: ['region'] }, { vintages: 'current', rows: ['region'] }],
    [vintages, { status: ['unmet'] }, { vintages: 'current', status: ['unmet'] }],
    [vintages, { values: ['rank'] }, { vintages: 'current', values: ['rank'] }],
  ];
  for (const [before, change, expected] of cases) {
    expect(settle(before, { ...before, ...change })).toMatchObject(expected);
  }
});

test('an address of a wide table is that of the pivot that it is', () => {
  expect(readData(new URLSearchParams('layout=wide&across=period'))).toMatchObject({
    rows: ['indicator', 'region'],
    columns: ['period', 'field'],
  });
});

test('which way a selection is looked at is no matter of the API', () => {
  expect(selectionQuery({ indicator: ['gdp'], show: 'map' }).toString()).toBe('indicator=gdp');
});

test('what a release holds leads to the pages that show it', () => {
  const families = [familyRef('物价', 'index-bases', 0), familyRef('居民收支', 'urban-rural', 1)];
  expect(holdingLinks({ id: '2020-07', holds: ['rankings', 'prices'], families })).toEqual([
    { label: '排名', href: '/rankings?release=2020-07' },
    { label: '物价', href: '/prices' },
    { label: '居民收支', href: '/households' },
  ]);
});
