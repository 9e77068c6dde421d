import { expect, test } from 'vitest';

import {
  splitUnit,
  unitsBehind,
  unitsOfCell,
  unitsOfLine,
  unitsOfName,
} from '#server/tables/unit-words.ts';

const words = (units: readonly { word: string }[] | null) => (units ?? []).map(({ word }) => word);

test.for([
  ['单位：%', '%'],
  ['单位：亿元、%', '亿元 %'],
  ['（单位：万元，%）', '万元 %'],
  ['计量单位:万元(%)', '万元 %'],
  ['2019年7月 单位：亿元', '亿元'],
  ['制表：统计局  单位：元/人、%', '元/人 %'],
  ['单位：万元 面积：平方米', '万元 平方米'],
  ['填报单位：市统计局', ''],
  ['单位：市统计局', ''],
  ['各县区单位：家', ''],
] as const)('the line %s names %s', ([line, expected]) => {
  expect(words(unitsOfLine(line)).join(' ')).toBe(expected);
});

test.for([
  ['1-6月实际完成（亿元）', '亿元'],
  ['固定资产投资【％】', '%'],
  ['实际完成：亿元', '亿元'],
  ['人均收入（单位：元/人）', '元/人'],
  ['指数（上年同期=100）', '上年同期=100'],
  ['指数（同比）', ''],
  ['地区生产总值（GDP）', ''],
  ['发展和改革委员会（5个）', ''],
] as const)('behind %s stands %s', ([text, expected]) => {
  expect(words(unitsBehind(text)).join(' ')).toBe(expected);
});

test.for([
  ['地区生产总值亿元', '亿元'],
  ['地区生产总值 亿元', '亿元'],
  ['用电量亿千瓦时', '亿千瓦时'],
  ['地区生产总值增长%', '%'],
  ['投资额500万元', ''],
  ['税收超亿元', ''],
  ['新增企业家', ''],
  ['固定资产投资', ''],
] as const)('the name %s ends in %s', ([name, expected]) => {
  expect(words(unitsOfName(name)).join(' ')).toBe(expected);
});

test('a cell of units holds nothing else', () => {
  expect(words(unitsOfCell('（家）'))).toEqual(['家']);
  expect(words(unitsOfCell('亿元/%'))).toEqual(['亿元', '%']);
  expect(words(unitsOfCell('万元（当年价）'))).toEqual(['万元']);
  expect(words(unitsOfCell('增速'))).toEqual([]);
  expect(words(unitsOfCell('增幅（%）'))).toEqual([]);
  expect(words(unitsOfCell('总量（亿元）'))).toEqual([]);
});

test.for([
  ['12.3万元', '12.3', '万元'],
  ['7.5‰', '7.5', '‰'],
  ['3 家', '3', '家'],
  ['＋0.4个百分点', '＋0.4', '个百分点'],
  ['1,234.5（亿元）', '1,234.5', '亿元'],
  ['（6.64）％', '（6.64）', '%'],
  ['8.5㎡', '8.5', 'm2'],
] as const)('%s is %s with %s', ([text, number, unit]) => {
  expect(splitUnit(text)).toMatchObject({ text: number, unit: { word: unit } });
});

test.for(['12.3', '12.3万', '3位', '8-8.5%', '5家以上', '一家', '2019年1-6月', '家', ''])(
  '%j is no number with a unit',
  (text) => {
    expect(splitUnit(text)).toBeNull();
  },
);
