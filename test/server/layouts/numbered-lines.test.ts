import { expect, test } from 'vitest';
import { linesOf, readRows } from './read-printed.ts';

test('tables beside one another whose lines are numbered have each their own title', () => {
  const read = readRows(`
    2019年1-6月东桥县主要指标 | | | | 2019年1-6月西桥县主要指标 | |
    序号 | 指标名称 | 完成（亿元） | | 序号 | 指标名称 | 完成（亿元）
    1 | 地区生产总值 | 9.1 | | 1 | 地区生产总值 | 7.1
    2 | 用电量 | 1.9 | | 2 | 用电量 | 2.9`);
  expect(linesOf(read)).toEqual([
    'C3 东桥县 地区生产总值 亿元 2019-01/2019-06 level 9.1',
    'C4 东桥县 “用电量” 亿元 2019-01/2019-06 level 1.9',
    'G3 西桥县 地区生产总值 亿元 2019-01/2019-06 level 7.1',
    'G4 西桥县 “用电量” 亿元 2019-01/2019-06 level 2.9',
  ]);
});

test('a numbered line of an indicator holds for the regions below it', () => {
  const read = readRows(`
    2019年1-6月部分指标排名
    单位：%
    序号 | 指标名称 | 实际完成 | 排位
    1 | 生产总值 | |
     | 全市 | 7.8 |
     | 东桥县 | 8.1 | 1
    2 | 用电量 | |
     | 东桥县 | 3.1 | 2`);
  expect(linesOf(read).map((line) => line.slice(0, line.indexOf(' 2019')))).toEqual([
    'C5 云汀市 生产总值 %',
    'C6 东桥县 生产总值 %',
    'D6 东桥县 生产总值 位',
    'C8 东桥县 “用电量” %',
    'D8 东桥县 “用电量” 位',
  ]);
});
