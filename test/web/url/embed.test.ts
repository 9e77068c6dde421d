import { expect, test } from 'vitest';
import { embedHref, isEmbedded, wholePageHref } from '#lib/url/embed.ts';
import { mayBeFramed } from '#server/plugins/framing.ts';

test.each([
  { url: '/?embed=1', expected: true },
  { url: '/indicators/gdp?chart=map&embed=1', expected: true },
  { url: '/indicators/gdp?embed=1&asOf=2020-01-01', expected: true },
  { url: '/', expected: false },
  { url: '/?embed=0', expected: false },
  { url: '/?embed=1&draft=2019-06', expected: false },
  { url: '/desk?embed=1', expected: false },
  { url: '/desk/accounts?embed=1', expected: false },
  { url: '/sign-in?embed=1', expected: false },
  { url: '/sign-in?embed=1&next=/', expected: false },
  { url: '/welcome?embed=1', expected: false },
  { url: '/indicators/../desk?embed=1', expected: false },
  { url: '//desk?embed=1', expected: false },
  { url: '/api/v1/releases?embed=1', expected: false },
  { url: '/api/docs?embed=1', expected: false },
])('$url may be framed: $expected, and page and server agree', ({ url, expected }) => {
  const [pathname = '', search = ''] = url.split('?');
  expect(isEmbedded({ pathname, search })).toBe(expected);
  expect(mayBeFramed(url)).toBe(expected);
});

test('a page and its embedded form lead to one another', () => {
  const page = { pathname: '/indicators/gdp', search: '?chart=map' };
  expect(embedHref(page)).toBe('/indicators/gdp?chart=map&embed=1');
  expect(wholePageHref({ ...page, search: '?chart=map&embed=1' })).toBe(
    '/indicators/gdp?chart=map',
  );
  expect(wholePageHref({ pathname: '/', search: '?embed=1' })).toBe('/');
});
