import { describe, expect, test } from 'vitest';
import { readScreen, screenHref } from '#lib/url/screen.ts';
import { takesView } from '#lib/url/shown-view.ts';

const read = (query: string) => readScreen(new URLSearchParams(query));

describe('the address of the display', () => {
  const cases = [
    { name: 'twenty seconds where nothing is said', query: '', seconds: 20 },
    { name: 'the seconds it says', query: 'seconds=45', seconds: 45 },
    { name: 'no less than five', query: 'seconds=0', seconds: 5 },
    { name: 'no more than ten minutes', query: 'seconds=99999', seconds: 600 },
    { name: 'twenty for what is no number', query: 'seconds=-3', seconds: 20 },
  ];
  test.for(cases)('gives $name', ({ query, seconds }) => {
    expect(read(query).seconds).toBe(seconds);
  });

  test('gives the rounds that are known, each once, in their order', () => {
    expect(read('rounds=regions,nothing,matrix,regions').rounds).toEqual(['regions', 'matrix']);
  });

  test('says what differs from the default and nothing else', () => {
    expect(screenHref()).toBe('/screen');
    expect(screenHref({ seconds: 30, rounds: ['matrix'], theme: 'dark' })).toBe(
      '/screen?seconds=30&rounds=matrix&theme=dark',
    );
  });

  test('takes neither another day nor a draft', () => {
    expect(takesView('/screen')).toBe(false);
  });
});
