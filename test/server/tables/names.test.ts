import { describe, expect, test } from 'vitest';

import { createNames } from '#server/tables/names.ts';
import { loadDictionary } from '#test/fixtures/tables/context.ts';

const names = createNames(loadDictionary());

const KNOWN = [
  { kind: 'region', text: '乐平', id: 'leping' },
  { kind: 'region', text: ' 珠 山 区 ', id: 'zhushan' },
  { kind: 'region', text: '市高新区', id: 'gaoxin' },
  { kind: 'region', text: 'taoci', id: 'taoci' },
  { kind: 'department', text: '市 发改委', id: 'fgw' },
  { kind: 'indicator', text: 'ＧＤＰ', id: 'gdp' },
  { kind: 'indicator', text: '地区生产总值(gdp)', id: 'gdp' },
  { kind: 'indicator', text: '规上服务业\n净增入库企业数', id: 'services-net-entry' },
  { kind: 'indicator', text: '规上服务业净增入库企业数〔家〕', id: 'services-net-entry' },
  { kind: 'indicator', text: '规上服务业净增入库企业数(家)', id: 'services-net-entry' },
  { kind: 'indicator', text: '地区生产总值（％）', id: 'gdp' },
  { kind: 'indicator', text: '居民消费价格指数(同比)', id: 'cpi-year' },
  { kind: 'indicator', text: '⼯业用电量', id: 'industrial-electricity' },
] as const;

describe('names are found however they are written', () => {
  test.for(KNOWN)('$text → $id', ({ kind, text, id }) => {
    expect(names[kind](text)).toBe(id);
  });
});

const UNKNOWN = [
  { kind: 'region', text: '乐坪市', nearest: '乐平市' },
  { kind: 'department', text: '财政厅', nearest: '财政局' },
  { kind: 'indicator', text: '固定资产投资（亿元）', nearest: '固定资产投资' },
  { kind: 'indicator', text: '规模以上工业增加', nearest: '规模以上工业增加值' },
] as const;

describe('an unknown name is never guessed, the nearest known one is told', () => {
  test.for(UNKNOWN)('$text is near $nearest', ({ kind, text, nearest }) => {
    expect(names[kind](text)).toBeNull();
    expect(names.nearest(kind, text)).toBe(nearest);
  });
});

test('regions are found inside a text, the longest name first', () => {
  expect(names.regionsIn('景德镇高新区与景德镇市乐平市')).toEqual([
    'gaoxin',
    'jingdezhen',
    'leping',
  ]);
  expect(names.regionsIn('主要指标')).toEqual([]);
});
