import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findEntries, type Searchable } from '#lib/ui/search/match.ts';

const entry = (name: string, ...terms: [text: string, pinyin: string][]): Searchable => ({
  name,
  terms: terms.map(([text, pinyin]) => ({ text, pinyin })),
});

const ENTRIES = [
  entry('乐平市', ['乐平市', 'le/yue ping shi'], ['乐平', 'le/yue ping'], ['Leping', '']),
  entry('昌江区', ['昌江区', 'chang jiang qu'], ['Changjiang', '']),
  entry('地区生产总值', ['地区生产总值', 'di qu sheng chan zong zhi'], ['GDP', 'gdp']),
  entry(
    '固定资产投资',
    ['固定资产投资', 'gu ding zi chan tou zi'],
    ['Investment in Fixed Assets', ''],
  ),
  entry('居民消费价格指数（同比）', [
    '居民消费价格指数（同比）',
    'ju min xiao fei jia ge zhi shu tong bi',
  ]),
  entry('实际利用外资', ['实际利用外资', 'shi ji li yong wai zi']),
  entry('规上服务业非营利性行业', [
    '规上服务业非营利性行业',
    'gui shang fu wu ye fei ying li xing hang/xing ye',
  ]),
];

/** What is found, best first, with what is set off in brackets. */
function found(query: string): string[] {
  return findEntries(ENTRIES, query).map(({ text, spans }) => {
    const marked = spans.toReversed();
    return marked.reduce(
      (said, [start, end]) =>
        `${said.slice(0, start)}[${said.slice(start, end)}]${said.slice(end)}`,
      text,
    );
  });
}

const cases: { name: string; query: string; expected: string[] }[] = [
  { name: 'a whole name', query: '乐平市', expected: ['[乐平市]'] },
  { name: 'the beginning of a name', query: '固定', expected: ['[固定]资产投资'] },
  { name: 'a piece of a name', query: '利用', expected: ['实际[利用]外资'] },
  { name: 'another name, exactly', query: 'gdp', expected: ['[GDP]'] },
  { name: 'pinyin in full', query: 'gudingzichantouzi', expected: ['[固定资产投资]'] },
  { name: 'pinyin cut off within a syllable', query: 'gudingzich', expected: ['[固定资产]投资'] },
  { name: 'initials', query: 'gdzctz', expected: ['[固定资产投资]'] },
  { name: 'syllables and initials mixed', query: 'gudzc', expected: ['[固定资产]投资'] },
  { name: 'pinyin with spaces and capitals', query: ' Gu Ding ', expected: ['[固定]资产投资'] },
  { name: 'one reading of a character', query: 'leping', expected: ['[Leping]'] },
  { name: 'the other reading', query: 'yueping', expected: ['[乐平]市'] },
  {
    name: 'the reading that the word does not have here',
    query: 'xingxingye',
    expected: ['规上服务业非营利[性行业]'],
  },
  { name: 'pinyin from within', query: 'waizi', expected: ['实际利用[外资]'] },
  { name: 'initials that leave some out', query: 'gtz', expected: ['[固]定资产[投资]'] },
  {
    name: 'what stands in brackets, beside a sign of the other width',
    query: '(同比',
    expected: ['居民消费价格指数[（同比]）'],
  },
  {
    name: 'the beginning of an English word',
    query: 'fixed',
    expected: ['Investment in [Fixed] Assets'],
  },
  { name: 'a piece of an English word', query: 'vest', expected: ['In[vest]ment in Fixed Assets'] },
  {
    name: 'several, the beginning before what lies within',
    query: 'chan',
    expected: ['[昌]江区', '地区生[产]总值', '固定资[产]投资'],
  },
  { name: 'nothing by chance in a long name', query: 'fyhy', expected: [] },
  { name: 'nothing for what there is not', query: 'xyz', expected: [] },
  { name: 'nothing for nothing', query: '   ', expected: [] },
];

describe('a search finds', () => {
  test.for(cases)('$name', ({ query, expected }) => {
    expect(found(query)).toEqual(expected);
  });
});

test('the same matches keep the order of the entries', () => {
  const twins = ['甲', '乙', '丙'].map((name) => entry(`${name}县`, [`${name}县`, 'jia xian']));
  expect(findEntries(twins, 'jx').map(({ entry: { name } }) => name)).toEqual([
    '甲县',
    '乙县',
    '丙县',
  ]);
});

test('whatever is typed, each entry comes once and what is set off lies within the text', () => {
  const letters = fc.string({
    unit: fc.constantFrom(...Array.from('gdzctle固定投资乐平 a5（')),
    maxLength: 8,
  });
  fc.assert(
    fc.property(letters, (query) => {
      const all = findEntries(ENTRIES, query);
      expect(new Set(all.map(({ entry: { name } }) => name)).size).toBe(all.length);
      for (const { text, spans } of all) {
        for (const [start, end] of spans) {
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }
    }),
  );
});
