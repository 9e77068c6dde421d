import { expect, test } from 'vitest';

import { readHead, type HeadFacts } from '#server/layouts/words/head-facts.ts';

interface Case {
  text: string;
  expected: Partial<HeadFacts>;
}

const BARE = readHead('');

const word = (span: 'cumulative' | 'single') => ({ span, isSpanSaid: true });

const NAMES: Case[] = [
  {
    text: '固定资产投资（不含农户，%）',
    expected: { name: '固定资产投资（不含农户）', units: ['%'] },
  },
  {
    text: '居民消费价格指数（环比）',
    expected: { name: '居民消费价格指数（环比）', kind: 'actual', basis: '环比' },
  },
  {
    text: '居民消费价格指数同比上涨（%）',
    expected: { name: '居民消费价格指数', kind: 'growth', basis: '同比', units: ['%'] },
  },
  { text: '货币供应量(M2)', expected: { name: '货币供应量(M2)' } },
  { text: '能源消费总量', expected: { name: '能源消费总量' } },
  { text: '税收收入占比', expected: { name: '税收收入占比' } },
  { text: '0-14岁人口', expected: { name: '0-14岁人口' } },
  { text: '2.1 采矿业', expected: { name: '采矿业' } },
  {
    text: '累计完成固定资产投资',
    expected: { name: '固定资产投资', span: 'cumulative', isSpanSaid: true },
  },
  {
    text: '固定资产投资（不含农户）（%）',
    expected: { name: '固定资产投资（不含农户）', units: ['%'] },
  },
  { text: '规模以上工业增加值增速', expected: { name: '规模以上工业增加值', kind: 'growth' } },
  { text: '社零总额增长（%）', expected: { name: '社零总额', kind: 'growth', units: ['%'] } },
  {
    text: '社会消费品\n零售总额\n(亿元)',
    expected: { name: '社会消费品零售总额', units: ['亿元'] },
  },
  {
    text: '规上工业净增入库企业数（家）',
    expected: { name: '规上工业净增入库企业数', units: ['家'] },
  },
  { text: '500万元以上固定资产投资', expected: { name: '500万元以上固定资产投资' } },
  {
    text: '居民消费价格指数(上年同月=100)',
    expected: { name: '居民消费价格指数', kind: 'actual', basis: '同比', units: ['上年同月=100'] },
  },
  {
    text: '商品房销售面积_累计增长(%)',
    expected: { name: '商品房销售面积', kind: 'growth', units: ['%'], ...word('cumulative') },
  },
  {
    text: '国内生产总值_当季值(亿元)',
    expected: { name: '国内生产总值', kind: 'level', units: ['亿元'], ...word('single') },
  },
  { text: '邮政业务总量', expected: { name: '邮政业务总量' } },
  { text: '地区生产总值总量', expected: { name: '地区生产总值', kind: 'level' } },
  { text: '人口自然增长率（‰）', expected: { name: '人口自然增长率', units: ['‰'] } },
  { text: '工业增加值', expected: { name: '工业增加值' } },
  {
    text: '出口总额\n（万美元）\nTotal Exports\n(USD 10 000)',
    expected: { name: '出口总额', units: ['万美元'] },
  },
  { text: '　其中：民间投资', expected: { name: '民间投资', isSub: true, indent: 2 } },
  { text: '    #工业', expected: { name: '工业', isSub: true, indent: 4 } },
  { text: '10、限额以上消费品零售额', expected: { name: '限额以上消费品零售额' } },
  { text: '（二）一般公共预算收入', expected: { name: '一般公共预算收入' } },
  { text: '第一产业', expected: { name: '第一产业' } },
  { text: '地区生产总值①（亿元）', expected: { name: '地区生产总值', note: '①', units: ['亿元'] } },
  { text: '澄州市*', expected: { name: '澄州市', note: '*' } },
  { text: '全　市', expected: { name: '全市' } },
  { text: '全市合计', expected: { name: '全市', total: 'total' } },
  { text: '县（市、区）小计', expected: { total: 'subtotal' } },
  { text: '净增入库企业数合计（家）', expected: { name: '净增入库企业数合计', units: ['家'] } },
];

test.for(NAMES)('“$text” names $expected.name', ({ text, expected }) => {
  expect(readHead(text)).toEqual({ ...BARE, ...expected });
});
