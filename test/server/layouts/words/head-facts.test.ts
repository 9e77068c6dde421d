import { expect, test } from 'vitest';

import { readHead, type HeadFacts } from '#server/layouts/words/head-facts.ts';

interface Case {
  text: string;
  expected: Partial<HeadFacts>;
}

const BARE = readHead('');

/** What is not said must not be made up. */
function expectFacts({ text, expected }: Case): void {
  expect(readHead(text)).toEqual({ ...BARE, ...expected });
}

const jan = (to: number) => ({ months: { from: 1, to }, span: 'cumulative' as const });
const word = (span: 'cumulative' | 'single') => ({ span, isSpanSaid: true });

const HEADS: Case[] = [
  { text: '增（+）减（-）%', expected: { kind: 'growth', units: ['%'] } },
  { text: '降幅（%）', expected: { derived: '降幅', units: ['%'] } },
  { text: '比2019年同期增长（%）', expected: { derived: '比2019年同期增长', units: ['%'] } },
  {
    text: '2021年比2020年增长（%）',
    expected: { year: 2021, isWholeYear: true, kind: 'growth', basis: '同比', units: ['%'] },
  },
  { text: '年初至本月累计', expected: { kind: 'level', ...word('cumulative') } },
  { text: '全省14个市州排名', expected: { kind: 'rank', group: '全省' } },
  { text: '总量及增速', expected: {} },
  { text: '同比指数', expected: { kind: 'actual', basis: '同比' } },
  { text: '增速', expected: { kind: 'growth' } },
  { text: '±%', expected: { kind: 'growth', units: ['%'] } },
  { text: '增减（%）', expected: { kind: 'growth', units: ['%'] } },
  { text: '增减额', expected: { derived: '增减额' } },
  { text: '同比增加（万元）', expected: { derived: '同比增加', basis: '同比', units: ['万元'] } },
  { text: '同比增长\n（%）', expected: { kind: 'growth', basis: '同比', units: ['%'] } },
  { text: '比上年同期增长（％）', expected: { kind: 'growth', basis: '同比', units: ['%'] } },
  { text: '比上月增长%', expected: { kind: 'growth', basis: '环比', units: ['%'] } },
  { text: '上年同期', expected: { kind: 'lastYear' } },
  { text: '去年同期（亿元）', expected: { kind: 'lastYear', units: ['亿元'] } },
  { text: '上年同期增速（%）', expected: { kind: 'lastYear', of: 'growth', units: ['%'] } },
  { text: '本年', expected: { kind: 'level' } },
  { text: '绝对量（亿元）', expected: { kind: 'level', units: ['亿元'] } },
  { text: '总量\n(万美元)', expected: { kind: 'level', units: ['万美元'] } },
  { text: '累　　计', expected: { kind: 'level', ...word('cumulative') } },
  {
    text: '自年初累计同比±%',
    expected: { kind: 'growth', basis: '同比', units: ['%'], ...word('cumulative') },
  },
  { text: '本月止累计', expected: { kind: 'level', ...word('cumulative') } },
  { text: '本月完成', expected: { kind: 'level', ...word('single') } },
  {
    text: '当月同比增长(%)',
    expected: { kind: 'growth', basis: '同比', units: ['%'], ...word('single') },
  },
  {
    text: '7月同比±%',
    expected: {
      months: { from: 7, to: 7 },
      span: 'single',
      kind: 'growth',
      basis: '同比',
      units: ['%'],
    },
  },
  { text: '1-6月完成（亿元）', expected: { ...jan(6), kind: 'level', units: ['亿元'] } },
  { text: '1-9月累计', expected: { ...jan(9), kind: 'level', isSpanSaid: true } },
  { text: '6月止累计', expected: { ...jan(6), kind: 'level', isSpanSaid: true } },
  {
    text: '2023年目标（%）',
    expected: { year: 2023, isWholeYear: true, kind: 'target', units: ['%'] },
  },
  { text: '年度目标增速（%）', expected: { kind: 'target', of: 'growth', units: ['%'] } },
  { text: '目标增速', expected: { kind: 'target', of: 'growth' } },
  { text: '位次（位）', expected: { kind: 'rank' } },
  { text: '2017.1-9各县', expected: { year: 2017, ...jan(9), name: '各县' } },
  {
    text: '2024年出口额（累计）（万美元）',
    expected: { year: 2024, name: '出口额', units: ['万美元'], ...word('cumulative') },
  },
  { text: '总量位次', expected: { kind: 'rank', of: 'level' } },
  { text: '增速位次', expected: { kind: 'rank', of: 'growth' } },
  { text: '全省位次', expected: { kind: 'rank', group: '全省' } },
  { text: '在全市排位', expected: { kind: 'rank' } },
  {
    text: '同比增速居全省位次',
    expected: { kind: 'rank', of: 'growth', group: '全省', basis: '同比' },
  },
  { text: '上月排位', expected: { derived: '上月排位' } },
  { text: '与目标的差距', expected: { derived: '与目标的差距' } },
  { text: '完成年度目标（%）', expected: { derived: '完成年度目标', units: ['%'] } },
  { text: '序时进度', expected: { derived: '序时进度' } },
  { text: '比重（%）', expected: { derived: '比重', units: ['%'] } },
  { text: '两年平均增长（%）', expected: { derived: '两年平均增长', units: ['%'] } },
  {
    text: '增速同比提高（百分点）',
    expected: { derived: '增速同比提高', units: ['百分点'] },
  },
  { text: '以上年同月为100', expected: { kind: 'actual', basis: '同比', units: ['上年同月=100'] } },
  { text: '（上月＝100）', expected: { kind: 'actual', basis: '环比', units: ['上月=100'] } },
];

test.for(HEADS)('“$text” is a head without a name', (one) => {
  expectFacts(one);
});

const TITLES: Case[] = [
  {
    text: '填报单位：云汀市统计局  2023年1-6月  单位：万元',
    expected: { year: 2023, ...jan(6), units: ['万元'] },
  },
  {
    text: '2023年6月末金融机构存贷款余额（续）',
    expected: {
      name: '金融机构存贷款余额',
      year: 2023,
      months: { from: 6, to: 6 },
      span: 'single',
    },
  },
  { text: '2023年1、2月', expected: { year: 2023, ...jan(2) } },
  {
    text: '2023年1-6月责任部门目标完成情况',
    expected: { name: '责任部门', year: 2023, ...jan(6) },
  },
  {
    text: '2023年1-6月与2022年1-6月对比表',
    expected: { year: 2023, ...jan(6) },
  },
  { text: '2015-2020年云汀市主要经济指标', expected: { name: '云汀市主要经济指标' } },
  { text: '金额单位：人民币万元', expected: { units: ['万元'] } },
  {
    text: '附表3：2022年1－4月各设区市主要经济指标',
    expected: { name: '各设区市主要经济指标', year: 2022, ...jan(4) },
  },
  { text: '（2018年1—5月）', expected: { year: 2018, ...jan(5) } },
  {
    text: '2020年各县（市、区）零售业商品销售额累计',
    expected: { name: '各县（市、区）零售业商品销售额', year: 2020, ...word('cumulative') },
  },
  {
    text: '2-1  云汀市主要年份国民经济主要指标',
    expected: { name: '云汀市主要年份国民经济主要指标' },
  },
  {
    text: '3-2  分县（市、区）国民经济主要指标（2019年）',
    expected: { name: '分县（市、区）国民经济主要指标', year: 2019 },
  },
  {
    text: '2019年一季度云汀市地区生产总值及分行业增加值',
    expected: { name: '云汀市地区生产总值及分行业增加值', year: 2019, ...jan(3) },
  },
  {
    text: '表1 2020年云汀市居民消\n费价格分类指数（上月=100）',
    expected: {
      name: '云汀市居民消费价格分类指数',
      year: 2020,
      kind: 'actual',
      basis: '环比',
      units: ['上月=100'],
    },
  },
  { text: '二、各县（市、区）生产总值及增速', expected: { name: '各县（市、区）生产总值' } },
  { text: '单位：亿元、%', expected: { units: ['亿元', '%'] } },
  { text: '计量单位：万元', expected: { units: ['万元'] } },
  {
    text: '指标：固定资产投资累计增长(%)',
    expected: {
      name: '固定资产投资',
      label: 'indicator',
      kind: 'growth',
      units: ['%'],
      ...word('cumulative'),
    },
  },
];

test.for(TITLES)('“$text” says this of all figures below', (one) => {
  expectFacts(one);
});
