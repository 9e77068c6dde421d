import { expect, test } from 'vitest';
import { frozenQuery } from '#lib/url/citing.ts';
import { everything, selectionQuery } from '#lib/url/data.ts';
import { NOW } from '#lib/url/shown-view.ts';
import type { Frozen } from '#server/schemas/frozen.ts';
import { fixtureApp } from '#test/support/database.ts';

test('a window of months, which the address of a page writes as text, is frozen as a number', async () => {
  const selection = selectionQuery({ ...everything, indicator: ['gdp', 'cpi-year'], last: 3 });
  const query = frozenQuery(selection, NOW);
  expect(query).toEqual({ indicator: 'gdp,cpi-year', last: 3 });
  const app = await fixtureApp();
  const payload = { format: 'csv', query };
  const reply = await app.inject({ method: 'POST', url: '/api/v1/frozen', payload });
  expect(reply.json<Frozen>().query).toBe('indicator=gdp,cpi-year&last=3&asOf=1');
});

test('what is frozen is all that a selection says, in the view that is open', () => {
  const selection = selectionQuery({
    ...everything,
    ...{ region: ['leping'], department: ['swj'], release: ['2019-06'] },
    ...{ from: '2019-01', to: '2019-06', status: ['unmet'], values: ['actual', 'gap'] },
    ...({ rows: ['indicator', 'region'], columns: ['period', 'field'], names: 'short' } as const),
  });
  expect(frozenQuery(selection, { asOf: '2026-03-01', draft: null })).toEqual({
    ...Object.fromEntries(selection),
    asOf: '2026-03-01',
  });
  expect(frozenQuery(selectionQuery({ vintages: 'all' }), NOW)).toEqual({ vintages: 'all' });
});
