import { expect, test } from 'vitest';
import { readRows, sayFigure, type Rows } from './read-rows.ts';

interface Case extends Rows {
  name: string;
  figures: readonly string[];
  /** What is asked: about and name. */
  asks?: readonly string[];
}

const TITLE = '2019年5月云汀市主要经济指标';

const CASES: Case[] = [
  {
    name: 'a rate beside an amount is of the same months',
    rows: [
      TITLE,
      '指标 | 单位 | 本月 | 同比增长（%） | 本年累计 | 同比增长（%）',
      '出口总额 | 万美元 | 800 | 3.1 | 4100 | 5.2',
    ],
    figures: [
      'C3 city export 万美元 2019-05/2019-05 level 800',
      'D3 city export-rate % 2019-05/2019-05 growth 3.1',
      'E3 city export 万美元 2019-01/2019-05 level 4100',
      'F3 city export-rate % 2019-01/2019-05 growth 5.2',
    ],
  },
  {
    name: 'a rate behind two years is of the later one, and says no other name',
    rows: [
      '各县区主要指标',
      '地区 | 出口额（万美元） | | | GDP（亿元） | 增速（%）',
      ' | 2019年1-5月 | 2018年1-5月 | 增长% | 2019年1-3月 |',
      '临溪区 | 520 | 500 | 4.0 | 31.5 | 7.1',
    ],
    merges: [{ top: 2, left: 2, bottom: 2, right: 4 }],
    figures: [
      'B4 linxi export 万美元 2019-01/2019-05 level 520',
      'C4 linxi export 万美元 2018-01/2018-05 level 500',
      'D4 linxi export-rate % 2019-01/2019-05 actual 4.0',
      'E4 linxi gdp 亿元 2019-01/2019-03 level 31.5',
      'F4 linxi gdp-rate % 2019-01/2019-03 actual 7.1',
    ],
  },
  {
    name: 'units that are those above, sums by their name, and changes of ranks',
    rows: [
      TITLE.replace('5月', '1-5月'),
      '指标 | 单位 | 累计 | 增速（%） | 全省位次 | 位次变化',
      'GDP合计 | 亿元 | 120.5 | 7.0 | 3 | 持平',
      '规上工业增加值 | 〃 | 40.5 | 8.0 | 4 | 0',
    ],
    figures: [
      'C3 city gdp 亿元 2019-01/2019-05 level 120.5',
      'D3 city gdp-rate % 2019-01/2019-05 growth 7.0',
      'E3 city gdp-rate 位 2019-01/2019-05 rank 3',
      'C4 city iva 亿元 2019-01/2019-05 level 40.5',
      'D4 city iva-rate % 2019-01/2019-05 growth 8.0',
      'E4 city iva-rate 位 2019-01/2019-05 rank 4',
    ],
  },
  {
    name: 'targets beside the part of them that was reached are amounts',
    rows: [
      '2019年1-5月各县区出口额任务完成情况',
      '单位：万美元、%',
      '地区 | 全年任务 | 数值（万美元） | 完成进度 | 增幅',
      '石埠县 | 900 | 300 | 33.3 | -2.0',
    ],
    figures: [
      'B4 shibu export 万美元 2019-01/2019-12 target 900',
      'C4 shibu export 万美元 2019-01/2019-05 level 300',
      'E4 shibu export-rate % 2019-01/2019-05 actual -2.0',
    ],
  },
  {
    name: 'a line of growth is of the line above it',
    rows: [
      '2019年1-5月主要指标',
      '指标 | 单位 | 全市 | 临溪区',
      '出口总额 | 万美元 | 500 | 20',
      '同比增长 | % | 5.1 | 3.0',
    ],
    figures: [
      'C3 city export 万美元 2019-01/2019-05 level 500',
      'D3 linxi export 万美元 2019-01/2019-05 level 20',
      'C4 city export-rate % 2019-01/2019-05 actual 5.1',
      'D4 linxi export-rate % 2019-01/2019-05 actual 3.0',
    ],
  },
  {
    name: 'sectors over what came and went are known together',
    rows: [
      '2019年1-5月企业入库情况（家）',
      '地区 | 合计 | | 规上工业 |',
      ' | 新增 | 退出 | 新增 | 退出',
      '全市 | 9 | 2 | 4 | 1',
    ],
    merges: [
      { top: 2, left: 2, bottom: 2, right: 3 },
      { top: 2, left: 4, bottom: 2, right: 5 },
    ],
    figures: [
      'B4 city all-in 家 2019-01/2019-05 actual 9',
      'C4 city all-out 家 2019-01/2019-05 actual 2',
      'D4 city industry-in 家 2019-01/2019-05 actual 4',
      'E4 city industry-out 家 2019-01/2019-05 actual 1',
    ],
  },
  {
    name: 'so are lines below their sector',
    rows: [
      '2019年1-5月企业入库情况（家）',
      '指标 | 全市 | 临溪区',
      '合计',
      '新增 | 9 | 4',
      '规上工业',
      '新增 | 4 | 1',
    ],
    figures: [
      'B4 city all-in 家 2019-01/2019-05 actual 9',
      'C4 linxi all-in 家 2019-01/2019-05 actual 4',
      'B6 city industry-in 家 2019-01/2019-05 actual 4',
      'C6 linxi industry-in 家 2019-01/2019-05 actual 1',
    ],
  },
  {
    name: 'indices that say what they are held against are no rates',
    rows: [
      '2019年5月居民消费价格指数',
      '地区 | 环比指数 | 同比（上年同月=100） | 累计指数',
      '全市 | 99.8 | 102.7 | 102.2',
    ],
    figures: [
      'B3 city cpi-month 上月=100 2019-05/2019-05 actual 99.8',
      'C3 city cpi-year 上年同月=100 2019-05/2019-05 actual 102.7',
      'D3 city cpi-since 上年同期=100 2019-01/2019-05 actual 102.2',
    ],
  },
  {
    name: 'the base of an index goes before a column of units, but not for its rate',
    rows: [
      '2019年1-5月云汀市价格指数',
      '指标 | 单位 | 数值 | 同比增长',
      '居民消费价格指数（上年同期=100） | % | 102.2 | 2.2',
      'GDP增速 | % | 7.1 |',
    ],
    figures: [
      'C3 city cpi-since 上年同期=100 2019-01/2019-05 actual 102.2',
      'D3 city  % 2019-01/2019-05 actual 2.2',
      'C4 city gdp-rate % 2019-01/2019-05 actual 7.1',
    ],
    asks: ['indicator 居民消费价格指数'],
  },
  {
    name: 'against the quarter before is of that quarter alone',
    rows: ['2019年三季度各县区出口总额', '地区 | 出口总额环比增长（%）', '临溪区 | 1.5'],
    figures: ['B3 linxi export-rate % 2019-07/2019-09 actual 1.5'],
  },
  {
    name: 'against the month before is of that month alone',
    rows: ['2019年各县区出口总额', '地区 | 7月环比增长（%）', '临溪区 | 1.5'],
    figures: ['B3 linxi export-rate % 2019-07/2019-07 actual 1.5'],
  },
  {
    name: '我市 beside wider places is the city',
    rows: ['2019年1-5月主要指标增速（%）', '指标 | 全国 | 全省 | 我市', 'GDP | 6.3 | 8.6 | 8.1'],
    figures: [
      'B3 country gdp-rate % 2019-01/2019-05 reference 6.3',
      'C3 province gdp-rate % 2019-01/2019-05 reference 8.6',
      'D3 city gdp-rate % 2019-01/2019-05 actual 8.1',
    ],
  },
  {
    name: 'a head that nobody knows is not what the title names',
    rows: [
      '2019年1-5月各县区出口总额',
      '单位：万美元',
      '地区 | 出口额 | 户均规模',
      '临溪区 | 520 | 12',
    ],
    figures: [
      'B4 linxi export 万美元 2019-01/2019-05 level 520',
      'C4 linxi  万美元 2019-01/2019-05 level 12',
    ],
    asks: ['indicator 户均规模'],
  },
  {
    name: 'lines that nobody knows are not all the city',
    rows: [
      '2019年1-5月云汀市主要指标',
      ' | 地区生产总值（亿元） | 出口总额（万美元）',
      '甲镇 | 1.5 | 20',
      '乙镇 | 2.5 | 30',
    ],
    figures: [
      'B3  gdp 亿元 2019-01/2019-05 level 1.5',
      'C3  export 万美元 2019-01/2019-05 level 20',
      'B4  gdp 亿元 2019-01/2019-05 level 2.5',
      'C4  export 万美元 2019-01/2019-05 level 30',
    ],
    asks: ['region 甲镇', 'region 乙镇'],
  },
];

test.for(CASES)('$name', ({ figures, asks = [], ...rows }) => {
  const read = readRows(rows);
  expect(read.figures.map(sayFigure)).toEqual(figures);
  expect(read.questions.map(({ about, name }) => `${about} ${name ?? ''}`)).toEqual(asks);
});
