import { describe, expect, test } from 'vitest';
import { readingsOf } from '#server/search/readings.ts';
import { addChoice, parseChoices } from '../../../web/src/routes/search-recent.ts';
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
    expect(hrefs.get('plans')).toBe('/plans');
  });
});

describe('what was opened lately', () => {
  const leping = { kind: 'region', id: 'leping' };

  test('comes first and once', () => {
    const before = [{ kind: 'page', id: 'data' }, leping];
    expect(addChoice(before, leping)).toEqual([leping, { kind: 'page', id: 'data' }]);
  });

  test('is no more than six', () => {
    const before = Array.from({ length: 6 }, (_, index) => ({ kind: 'page', id: String(index) }));
    expect(addChoice(before, leping).map(({ id }) => id)).toEqual([
      'leping',
      '0',
      '1',
      '2',
      '3',
      '4',
    ]);
  });

  const texts = [
    { name: 'nothing', text: null, expected: [] },
    { name: 'no JSON', text: '{', expected: [] },
    { name: 'no list', text: '{"kind":"page"}', expected: [] },
    {
      name: 'a list with other things in it',
      text: '[1,null,{"kind":"region","id":"leping"},{"kind":"page"}]',
      expected: [leping],
    },
  ];
  test.for(texts)('reads $name as what can be used of it', ({ text, expected }) => {
    expect(parseChoices(text)).toEqual(expected);
  });
});
