import { expect, test } from 'vitest';
import type { SearchKind, SearchOption } from '#lib/ui/search/kinds.ts';
import { findPairs, pairId } from '#lib/ui/search/pairs.ts';

const option = (kind: SearchKind, id: string, ...terms: [string, string][]): SearchOption => ({
  kind,
  id,
  name: terms[0]?.[0] ?? id,
  terms: terms.map(([text, pinyin]) => ({ text, pinyin })),
  href: `/${id}`,
});

const OPTIONS = [
  option('region', 'changjiang', ['昌江区', 'chang jiang qu'], ['昌江', 'chang jiang']),
  option('region', 'leping', ['乐平市', 'le/yue ping shi'], ['乐平', 'le/yue ping']),
  option('indicator', 'foreign', ['实际利用外资', 'shi ji li yong wai zi']),
  option('indicator', 'investment', ['固定资产投资', 'gu ding zi chan tou zi']),
  option('page', 'data', ['外资', 'wai zi']),
];

test.each([
  { name: 'a region and an indicator', query: '昌江 外资', found: ['changjiang foreign'] },
  { name: 'the other way round', query: '外资  昌江', found: ['changjiang foreign'] },
  { name: 'without a space', query: '乐平市外资', found: ['leping foreign'] },
  { name: 'without a space, the region last', query: '外资昌江', found: ['changjiang foreign'] },
  { name: 'in initials', query: 'lp gdzc', found: ['leping investment'] },
  { name: 'in pinyin and in writing', query: 'changjiang 外资', found: ['changjiang foreign'] },
  { name: 'a region alone', query: '昌江', found: [] },
  { name: 'two regions', query: '昌江 乐平', found: [] },
  { name: 'what is not there', query: '昌江 火箭', found: [] },
])('$name: “$query” names $found', ({ query, found }) => {
  expect(findPairs(OPTIONS, query).map(pairId)).toEqual(found);
});
