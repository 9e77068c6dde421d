import { expect, test } from 'vitest';
import { observationsAddress } from '#lib/url/addresses.ts';
import { dataHref, everything, observationsQuery, readData } from '#lib/url/data.ts';
import { everyFinding, findingsHref, readFindings } from '#lib/url/findings.ts';
import { holdingLinks } from '#lib/url/holdings.ts';
import { netEntriesHref, readNetEntries } from '#lib/url/net-entries.ts';
import { everyPlan, plansHref, readPlans } from '#lib/url/plans.ts';

const queryOf = (href: string) => new URL(href, 'http://localhost').searchParams;

test('what a link leaves out is the default, and defaults are not written', () => {
  expect(netEntriesHref({ release: null })).toBe('/net-entries');
  expect(findingsHref({ release: '2019-06' })).toBe('/findings?release=2019-06');
  expect(plansHref()).toBe('/plans');
  expect(dataHref()).toBe('/data');
});

test('filters read back as they were written', () => {
  const entries = { release: '2019-06', by: 'region' as const };
  expect(readNetEntries(queryOf(netEntriesHref(entries)))).toEqual(entries);

  const findings = { release: null, severity: 'error', code: 'gap-missing', region: 'a' } as const;
  expect(readFindings(queryOf(findingsHref(findings)))).toEqual(findings);

  const plans = { plan: '景府办字〔2019〕61号', year: 2030, monitorable: 'no' as const };
  expect(readPlans(queryOf(plansHref(plans)))).toEqual(plans);

  const data = {
    indicator: ['gdp', 'cpi-year'],
    region: ['leping'],
    department: 'swj',
    release: '2019-06',
    from: '2019-01',
    to: '2019-06',
  };
  expect(readData(queryOf(dataHref(data)))).toEqual(data);
});

test('what no page knows reads as the default', () => {
  expect(readNetEntries(new URLSearchParams('by=colour'))).toEqual({ release: null, by: 'sector' });
  expect(readFindings(new URLSearchParams('severity=dire&code='))).toEqual({
    release: null,
    ...everyFinding,
  });
  expect(readPlans(new URLSearchParams('year=soon&monitorable=perhaps'))).toEqual(everyPlan);
  expect(readData(new URLSearchParams('from=2019-13&to=2019&indicator=,,'))).toEqual(everything);
});

test('an id that is named twice is chosen once', () => {
  expect(readData(new URLSearchParams('indicator=gdp,,gdp')).indicator).toEqual(['gdp']);
});

test('a selection asks the API for exactly what the page shows', () => {
  const state = { ...everything, indicator: ['gdp', 'cpi-year'], from: '2019-06' };
  expect(observationsAddress(observationsQuery(state, { limit: null, cursor: null }))).toBe(
    '/api/v1/observations?indicator=gdp%2Ccpi-year&from=2019-06',
  );
  expect(observationsAddress(observationsQuery(everything, { limit: 50, cursor: 'abc' }))).toBe(
    '/api/v1/observations?limit=50&cursor=abc',
  );
});

test('what a release holds leads to the pages that show it', () => {
  expect(holdingLinks({ id: '2020-07', holds: ['prices', 'households'] })).toEqual([
    { label: '居民消费价格指数', href: '/prices' },
    { label: '居民收支', href: '/households' },
  ]);
});
