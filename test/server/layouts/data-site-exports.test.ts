import { expect, test } from 'vitest';
import { linesOf, questionsOf, readRows } from './read-printed.ts';

test('what stands behind 指标 and 地区 over a table is its name, known or not', () => {
  const read = readRows(`
    数据库：主要城市年度数据
    指标：国内生产总值(亿元)
    时间：最近5年
    地区 | 2019年 | 2018年
    东桥 | 371.2 | 350.9`);
  expect(linesOf(read)).toEqual([
    'B5 东桥县 “国内生产总值” 亿元 2019-01/2019-12 level 371.2',
    'C5 东桥县 “国内生产总值” 亿元 2018-01/2018-12 level 350.9',
  ]);
  expect(questionsOf(read)).toEqual(['数据字典里没有指标“国内生产总值（亿元）”']);
});

test('an unknown place over a table is asked by its name', () => {
  const read = readRows(`
    数据库：主要城市年度数据
    地区：雾山
    时间：最近5年
    指标 | 2019年 | 2018年
    地区生产总值(亿元) | 371.2 | 350.9`);
  expect(linesOf(read)[0]).toBe('B5 “雾山” 地区生产总值 亿元 2019-01/2019-12 level 371.2');
  expect(questionsOf(read)).toEqual(['数据字典里没有地区“雾山”']);
});

test('a line with a unit whose figures are all blank heads no group', () => {
  const read = readRows(`
    地区：东桥
    指标 | 2020年3月 | 2020年2月
    零售总额_当期值(亿元) |  |
    零售总额_累计值(亿元) | 18.1 | 11.9
    投资累计增长(%) | -3.4 | -12.0`);
  expect(read.figures.map(({ parent }) => parent)).toEqual([null, null, null, null]);
});

test('days over a table are when it was made, and no months of its figures', () => {
  const read = readRows(`
    Last Updated Date | 2021-07-21 |  |
    Country Name | Indicator Name | 2018 | 2019
    Upland | GDP growth (%) | 6.7 | 5.9
    Lowland | GDP growth (%) | 3.2 | 2.6`);
  expect(linesOf(read)[0]).toBe('C3 “Upland” “GDP growth” % 2018-01/2018-12 actual 6.7');
});
