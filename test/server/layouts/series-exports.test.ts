import { expect, test } from 'vitest';
import { linesOf, questionsOf, readRows } from './read-printed.ts';

test('a month under 频度 | 季 closes a quarter, and what is called so counts from January', () => {
  const read = readRows(`
    指标 | GDP_当期 | GDP_累计 | 用电量_当期
    地区 | 全国 | 全国 | 全国
    频度 | 季 | 季 | 月
    单位 | 亿元 | 亿元 | -
    更新时间 | 2020-07-17 | 2020-07-17 | 2020-07-15
    2020-05 |  |  | 59.3
    2020-06 | 25.1 | 45.6 | 63.5`);
  expect(linesOf(read)).toEqual([
    'D6 “全国” “用电量” ? 2020-05/2020-05 reference 59.3',
    'B7 “全国” “GDP” 亿元 2020-04/2020-06 reference 25.1',
    'C7 “全国” “GDP” 亿元 2020-01/2020-06 reference 45.6',
    'D7 “全国” “用电量” ? 2020-06/2020-06 reference 63.5',
  ]);
});

test('words of growth beside the base of an index say what it is held against', () => {
  const read = readRows(`
    截止日期 | 消费价格_当月同比(上年同月=100)_CPI | 消费价格_累计同比(上年同期=100)_CPI
    2018-05-31 | 101.8 | 102.0`);
  expect(linesOf(read)).toEqual([
    'B2 ? “消费价格CPI” 上年同月=100 2018-05/2018-05 actual 同比 101.8',
    'C2 ? “消费价格CPI” 上年同期=100 2018-01/2018-05 actual 累计 102.0',
  ]);
});

test('an abbreviation inside another word names nothing', () => {
  const read = readRows(
    `
    截止日期 | 一 | 二
    2018-05-31 | 101.8 | 102.0`,
    { sheet: 'MACHINACPI' },
  );
  expect(read.figures.map(({ indicatorId }) => indicatorId)).toEqual([null, null]);
});

test('names that nobody knows are asked one by one where it is plain what they are', () => {
  const read = readRows(`
    2019年1-6月
     | 发电量（万千瓦时） | 粮食产量（吨）
    丹岭区 | 40.2 | 8
    溪源县 | 50.3 | 9`);
  expect(questionsOf(read)).toEqual([
    '数据字典里没有地区“丹岭区”',
    '数据字典里没有指标“发电量（万千瓦时）”',
    '数据字典里没有指标“粮食产量（吨）”',
    '数据字典里没有地区“溪源县”',
  ]);
});

test('provinces are wider places with and without their ending', () => {
  const read = readRows(`
    2019年1-6月地区生产总值（亿元）
    地区 | 总量
    北京市 | 40.2
    内蒙古 | 50.3
    东桥县 | 9.1`);
  expect(read.figures.map(({ kind }) => kind)).toEqual(['reference', 'reference', 'level']);
});

test('a blank between Latin words of a name stays', () => {
  const read = readRows(`
    2019年1-6月地区生产总值（亿元）
    地区 | 总量
    New  Jersey | 40.2
    溪 源 县 | 50.3`);
  expect(read.figures.map(({ region }) => region)).toEqual(['New Jersey', '溪源县']);
});

test('a place before the colon is where the series is of', () => {
  const read = readRows(`
    指标名称 | 中国:零售总额:当月同比 | 云汀市:地区生产总值:累计值 | 雾山:用电量
    频率 | 月 | 季 | 月
    单位 | % | 亿元 | 亿千瓦时
    2020-05-31 | 2.4 |  | 7.1
    2020-06-30 | 2.5 | 456.4 | 7.2`);
  expect(linesOf(read)).toEqual([
    'B4 “中国” “零售总额” % 2020-05/2020-05 reference 同比 2.4',
    'D4 ? “雾山:用电量” 亿千瓦时 2020-05/2020-05 level 7.1',
    'B5 “中国” “零售总额” % 2020-06/2020-06 reference 同比 2.5',
    'C5 云汀市 地区生产总值 亿元 2020-01/2020-06 level 456.4',
    'D5 ? “雾山:用电量” 亿千瓦时 2020-06/2020-06 level 7.2',
  ]);
});

test('a sign under no heads is no figure', () => {
  const read = readRows(`
    Unemployment by sex and age
    Description: | -
    Last update of data: | 12/12/2024`);
  expect(read.figures).toEqual([]);
});
