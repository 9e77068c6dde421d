import { describe, expect, test } from 'vitest';
import { readingsOf } from '#server/search/readings.ts';
import {
  addChoice,
  frequentOf,
  parseChoices,
  placeOf,
  recentOf,
} from '../../../web/src/routes/search-recent.ts';
import { pageName, pageTerms, SEARCH_PAGES } from '../../../web/src/routes/search-pages.ts';

describe('the pages in the search', () => {
  test.for([...SEARCH_PAGES])('$zh is typed as the server would have it', ({ zh, pinyin }) => {
    expect(pinyin).toBe(readingsOf(zh));
  });

  test('are found in both languages, under one name', () => {
    const [overview] = SEARCH_PAGES;
    if (!overview) throw new Error('there are no pages');
    expect(pageName(overview)).toBe('总览');
    expect(pageTerms(overview).map(({ text }) => text)).toEqual(['总览', 'Overview']);
  });

  test('keep the release that was asked for, where they show one', () => {
    const hrefs = new Map(SEARCH_PAGES.map(({ id, href }) => [id, href('2019-06')]));
    expect(hrefs.get('overview')).toBe('/?release=2019-06');
    expect(hrefs.get('one-page')).toBe('/bulletin/one-page?release=2019-06');
    expect(hrefs.get('plans')).toBe('/plans');
  });
});

describe('what was opened', () => {
  const place = (id: string, times = 1) => ({ kind: 'page', id, times });
  const leping = { kind: 'region', id: 'leping' };

  test('comes first and once, and is counted', () => {
    const known = addChoice(addChoice([place('data')], leping), place('data'));
    expect(known).toEqual([place('data', 2), { ...leping, times: 1 }]);
  });

  test('is recent up to the sixth, and of the others often from the third time on', () => {
    const known = Array.from('abcdefghij').map((id, at) => place(id, at < 7 ? 1 : at));
    expect(recentOf(known).map(({ id }) => id)).toEqual(Array.from('abcdef'));
    expect(frequentOf(known).map(({ id }) => id)).toEqual(['j', 'i', 'h']);
    expect(frequentOf(known.slice(0, 6))).toEqual([]);
  });

  test('is no more than forty places', () => {
    const known = Array.from({ length: 40 }, (_, at) => place(String(at)));
    expect(addChoice(known, leping)).toHaveLength(40);
  });

  test.each([
    ['/regions/leping', { kind: 'region', id: 'leping' }],
    ['/indicators/gdp', { kind: 'indicator', id: 'gdp' }],
    ['/regions/%E4%B9%90%E5%B9%B3', { kind: 'region', id: '乐平' }],
    ['/assessments/schemes/2022', null],
    ['/rankings', null],
    ['/', null],
  ])('%s is the page of %j', (pathname, expected) => {
    expect(placeOf(pathname)).toEqual(expected);
  });

  const texts = [
    { name: 'nothing', text: null, expected: [] },
    { name: 'no JSON', text: '{', expected: [] },
    { name: 'no list', text: '{"kind":"page"}', expected: [] },
    {
      name: 'a list with other things in it',
      text: '[1,null,{"kind":"region","id":"leping"},{"kind":"page"}]',
      expected: [{ ...leping, times: 1 }],
    },
  ];
  test.for(texts)('reads $name as what can be used of it', ({ text, expected }) => {
    expect(parseChoices(text)).toEqual(expected);
  });
});
