import { expect, describe, test } from 'vitest';
import { checkAlias, withAliases, type Alias } from '#server/tables/aliases.ts';
import { createNames } from '#server/tables/names.ts';
import { loadDictionary } from '#test/fixtures/tables/context.ts';

const DICTIONARY = loadDictionary();
const HAPPY: Alias = { kind: 'indicator', alias: '地区幸福指数', id: 'gdp' };

test('a mapped name is read ever after, however it is written', () => {
  const names = createNames(withAliases(DICTIONARY, [HAPPY]));
  expect(createNames(DICTIONARY).indicator('地区幸福指数')).toBeNull();
  expect(names.indicator('地区 幸福指数')).toBe('gdp');
  expect(names.indicator('地区幸福指数（%）')).toBe('gdp');
});

test('a name that has become another thing’s is no longer mapped', () => {
  const stale: Alias = { kind: 'region', alias: '乐平市', id: 'fuliang' };
  expect(createNames(withAliases(DICTIONARY, [stale])).region('乐平市')).toBe('leping');
});

test('a mapped name of what is gone from the dictionary harms nothing', () => {
  const gone: Alias = { kind: 'region', alias: '老城区', id: 'gone' };
  expect(createNames(withAliases(DICTIONARY, [gone])).region('老城区')).toBeNull();
});

describe('a name is refused', () => {
  const cases: { name: string; alias: Alias; words: string }[] = [
    {
      name: 'that is another thing’s',
      alias: { kind: 'region', alias: '浮梁县', id: 'leping' },
      words: '已经是“浮梁县”的名称',
    },
    {
      name: 'that was mapped to another',
      alias: { ...HAPPY, id: 'retail-sales' },
      words: '已经记为“地区生产总值',
    },
    {
      name: 'that ends in another unit',
      alias: { ...HAPPY, alias: '地区生产总值（亿元）' },
      words: '另立一个单位为“亿元”的指标',
    },
    {
      name: 'that ends in another unit without brackets',
      alias: { ...HAPPY, alias: 'gdp亿元' },
      words: '以“亿元”为单位，而“地区生产总值”的单位是“%”',
    },
    {
      name: 'that ends in a multiple of the unit',
      alias: { kind: 'indicator', alias: '城镇居民收入（万元）', id: 'urban-income' },
      words: '只记不带单位的名称',
    },
    { name: 'that is blank', alias: { ...HAPPY, alias: ' 　' }, words: '是空的' },
    { name: 'that is a figure', alias: { ...HAPPY, alias: '8.5' }, words: '没有文字' },
    { name: 'that is too long', alias: { ...HAPPY, alias: '长'.repeat(101) }, words: '太长' },
    {
      name: 'of one letter that stands in every title',
      alias: { kind: 'region', alias: '市', id: 'leping' },
      words: '只有一个字',
    },
    { name: 'of nothing known', alias: { ...HAPPY, alias: '某指标', id: 'no' }, words: '没有“no”' },
  ];
  test.for(cases)('$name', ({ alias, words }) => {
    expect(checkAlias(DICTIONARY, [HAPPY], alias)?.zh).toContain(words);
  });
});

test('a new name, or one that is mapped so already, is taken', () => {
  expect(checkAlias(DICTIONARY, [], HAPPY)).toBeNull();
  expect(checkAlias(DICTIONARY, [HAPPY], HAPPY)).toBeNull();
});

test('the likest names come first, each thing once, by its full name', () => {
  const likest = createNames(DICTIONARY).likest('region', '乐坪市');
  expect(likest[0]).toEqual({ id: 'leping', name: '乐平市' });
  expect(new Set(likest.map(({ id }) => id)).size).toBe(likest.length);
});

test('a name with the indicator’s own unit, or with a threshold in it, is mapped', () => {
  const check = (alias: string, id = 'gdp') =>
    checkAlias(DICTIONARY, [], { kind: 'indicator', alias, id });
  expect(check('地区生产总值增速（%）')).toBeNull();
  expect(check('生产总值增幅（百分点）')).toBeNull();
  expect(check('新建500万元', 'fixed-asset-investment')).toBeNull();
  expect(check('服务业新增企业（户）', 'services-net-entry')).toBeNull();
});
