import { expect, test } from 'vitest';
import { linesOf, questionsOf, readRows } from './read-printed.ts';

test.for(['全市', '合计'])('%s over places nobody here knows is no place of ours', (whole) => {
  const read = readRows(`
    2019年1-6月地区生产总值
    单位：亿元
    地区 | 总量
    ${whole} | 90.5
    丹岭区 | 40.2
    溪源县 | 50.3`);
  expect(read.figures.map(({ regionId }) => regionId)).toEqual([null, null, null]);
  expect(questionsOf(read)).toHaveLength(3);
});

test.for([
  ['a known place among them', '2019年1-6月地区生产总值', '东桥县'],
  ['a title that names the city', '云汀市2019年1-6月地区生产总值', '丹岭区'],
])('%s makes 全市 the city', ([, title, place]) => {
  const read = readRows(`
    ${title}
    单位：亿元
    地区 | 总量
    全市 | 90.5
    ${place} | 40.2
    溪源县 | 50.3`);
  expect(linesOf(read)[0]).toBe('B4 云汀市 地区生产总值 亿元 2019-01/2019-06 level 90.5');
});
