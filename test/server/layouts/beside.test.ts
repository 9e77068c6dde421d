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
