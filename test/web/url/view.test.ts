import { afterEach, describe, expect, test } from 'vitest';
import { read, readerOf } from '#lib/api/client.ts';
import { addressOf, fileHref, inView } from '#lib/url/addresses.ts';
import { signInHref } from '#lib/url/desk.ts';
import { deskPreviewHref } from '#lib/url/desk-preview.ts';
import { historyHref, readHistory } from '#lib/url/history.ts';
import { overviewHref } from '#lib/url/overview.ts';
import { pricesHref } from '#lib/url/prices.ts';
import { NOW, showView, type View } from '#lib/url/shown-view.ts';
import { publishedHref, readView, viewHref } from '#lib/url/view.ts';

const asOf: View = { asOf: '2026-01-05', draft: null };
const draft: View = { asOf: null, draft: '2019-06' };
const show = (view: View) => {
  showView(() => view);
};
afterEach(() => show(NOW));

describe('a page that is open in a view', () => {
  test.each([
    ['of a day', asOf, 'asOf=2026-01-05'],
    ['with a draft', draft, 'draft=2019-06'],
  ])('%s keeps it in its links', (_, view, parameter) => {
    show(view);
    expect(overviewHref({ release: null, sort: null, status: 'all' })).toBe(`/?${parameter}`);
    expect(overviewHref({ release: '2019-06', sort: null, status: 'all' })).toBe(
      `/?release=2019-06&${parameter}`,
    );
    expect(pricesHref()).toBe(`/prices?${parameter}`);
  });

  test('keeps it in its files, whatever else they ask for', () => {
    show(asOf);
    expect(fileHref('/releases/:release/overview.csv', { release: '2019-06' })).toBe(
      '/api/v1/releases/2019-06/overview.csv?asOf=2026-01-05',
    );
    expect(fileHref('/series.csv', { indicator: 'gdp', region: 'leping' })).toBe(
      '/api/v1/series.csv?indicator=gdp&region=leping&asOf=2026-01-05',
    );
    expect(fileHref('/releases/:release/bulletin.docx', { release: '2019-06' })).toBe(
      '/api/v1/releases/2019-06/bulletin.docx?asOf=2026-01-05',
    );
  });

  test('leads to the desk without it', () => {
    show(draft);
    expect(deskPreviewHref('2019-06')).toBe('/desk/releases/2019-06/preview');
    expect(signInHref('/?draft=2019-06')).toBe('/sign-in?to=%2F%3Fdraft%3D2019-06');
  });
});

test('what is read is asked for in the view of the address, not of the page that is still open', async () => {
  show(draft);
  const asked: string[] = [];
  const fetch = (address: RequestInfo | URL) => {
    asked.push(typeof address === 'string' ? address : '');
    return Promise.resolve(Response.json([]));
  };
  const url = new URL('http://here/rankings?asOf=2026-01-05&sort=gap');
  await read(readerOf({ fetch, url }), '/releases/:release/overview', { release: '2019-06' });
  await read(readerOf({ fetch, url: new URL('http://here/') }), '/releases/:release/overview', {
    release: '2019-06',
  });
  expect(asked).toEqual([
    '/api/v1/releases/2019-06/overview?asOf=2026-01-05',
    '/api/v1/releases/2019-06/overview',
  ]);
});

test('an address that says a moment keeps it', () => {
  expect(inView('/api/v1/prices?asOf=3', draft)).toBe('/api/v1/prices?asOf=3');
});

test('a draft is always shown as of now', () => {
  expect(readView(new URLSearchParams('asOf=2026-01-05&draft=2019-06'))).toEqual(draft);
  expect(readView(new URLSearchParams('asOf='))).toEqual(NOW);
});

test('a page is seen in another view, and left for what everybody sees', () => {
  const url = { pathname: '/rankings', search: '?release=2019-06&draft=2019-06&sort=gap' };
  expect(viewHref(url, asOf)).toBe('/rankings?release=2019-06&sort=gap&asOf=2026-01-05');
  expect(publishedHref(url, { release: '2019-06', isPublished: true })).toBe(
    '/rankings?release=2019-06&sort=gap',
  );
  expect(publishedHref(url, { release: '2019-06', isPublished: false })).toBe('/rankings?sort=gap');
});

test('the history of a figure has its period in the address', () => {
  const cell = { indicator: 'gdp', region: 'leping' };
  const href = historyHref({ ...cell, period: { start: '2019-01', end: '2019-06' } });
  expect(readHistory(new URL(href, 'http://here').searchParams)).toEqual({
    ...cell,
    period: '2019-01/2019-06',
  });
  expect(historyHref({ ...cell, period: { start: '2019-06', end: '2019-06' } })).toBe(
    '/history?indicator=gdp&region=leping&period=2019-06',
  );
  expect(addressOf('/history', { ...cell, period: '2019-06' })).toBe(
    '/api/v1/history?indicator=gdp&region=leping&period=2019-06',
  );
});
