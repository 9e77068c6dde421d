import { describe, expect, test } from 'vitest';
import { dictionaryWords, findKnown, knownIn } from './support/dictionary-words.ts';

const FOLDERS = ['domain', 'server', 'scripts', 'web/src'];

/** Which files may know the shipped dictionary, and why. Nothing is added here without a reason as good. */
const MAY_KNOW: Readonly<Record<string, string>> = {
  'server/layouts/words/derived-words.ts': 'the whole that shares in heads of any office are of',
  'server/store/families-before.ts': 'what databases had before dictionaries named families',
};

const WORDS = dictionaryWords();

test('no source knows an indicator, a department, a place or a heading of the shipped dictionary', () => {
  const found = findKnown(FOLDERS, WORDS).filter(({ file }) => !(file in MAY_KNOW));
  expect(found).toEqual([]);
});

test('what may know it still does', () => {
  const knowing = new Set(findKnown(FOLDERS, WORDS).map(({ file }) => file));
  expect(Object.keys(MAY_KNOW).filter((file) => !knowing.has(file))).toEqual([]);
});

describe('the search', () => {
  const cases = [
    { name: 'an id in quotes', text: "find('gdp')", lines: [1] },
    { name: 'an id in a sentence', text: '\n`such as gdp/x`', lines: [2] },
    { name: 'an id in an address', text: "'?indicator=gdp&region=x'", lines: [1] },
    { name: 'a name in a longer text', text: "'今年地区生产总值的增速'", lines: [1] },
    { name: 'no part of another id', text: "'gdp-year', 'gdpValue', 'my-gdp'", lines: [] },
    { name: 'no comment', text: "// gdp\n/** @example f('gdp') */\n<!-- gdp -->", lines: [] },
    { name: 'no import', text: "import { a } from './gdp.ts';", lines: [] },
    { name: 'an address of the web, which is no comment', text: "'http://x/gdp'", lines: [1] },
  ];
  test.for(cases)('finds $name', ({ text, lines }) => {
    const found = knownIn('a.ts', text, ['gdp', '地区生产总值']);
    expect(found.map(({ line }) => line)).toEqual(lines);
  });

  test('is for everything that the dictionary names, and for no ordinary word', () => {
    expect(WORDS).toEqual(expect.arrayContaining(['gdp', 'trade-left', 'swj', 'leping', '乐平市']));
    expect(WORDS).toEqual(expect.arrayContaining(['规上工业', '居民消费价格指数']));
    expect(WORDS).not.toContain('全市');
  });
});
