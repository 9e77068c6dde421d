import { expect, test } from 'vitest';
import { fileHref } from '#lib/url/addresses.ts';
import { bulletinHref, draftHref, onePageHref, readDraft } from '#lib/url/bulletin.ts';
import { navLinks } from '#lib/url/nav.ts';

test('the bulletin keeps its release, the check of a draft also what it shows', () => {
  expect(bulletinHref({ release: null })).toBe('/bulletin');
  expect(draftHref({ release: null })).toBe('/bulletin/check');
  expect(onePageHref({ release: '2019-06' })).toBe('/bulletin/one-page?release=2019-06');
  const state = { release: '2019-06', show: 'differs' as const };
  expect(draftHref(state)).toBe('/bulletin/check?release=2019-06&show=differs');
  expect(readDraft(new URL(draftHref(state), 'http://localhost').searchParams)).toEqual(state);
});

test('the bulletin is current in the head, also while a draft is checked', () => {
  const current = navLinks(
    { pathname: '/bulletin/check', search: '' },
    { release: null, releases: [] },
  ).filter(({ isCurrent }) => isCurrent);
  expect(current.map(({ label }) => label)).toEqual(['通报']);
});

test('a file of the bulletin is named by its suffix', () => {
  expect(fileHref('/releases/:release/bulletin.docx', { release: '2019-06' })).toBe(
    '/api/v1/releases/2019-06/bulletin.docx',
  );
});
