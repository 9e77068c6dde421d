import { expect, test } from 'vitest';

import { convertFigure, matchUnit } from '#domain/convert-unit.ts';
import { ownUnit, parseUnit } from '#domain/unit.ts';

const known = [
  { text: '亿元', base: '元', power: 8 },
  { text: '万 元', base: '元', power: 4 },
  { text: '十亿元', base: '元', power: 9 },
  { text: '万亿元', base: '元', power: 12 },
  { text: '亿美元', base: '美元', power: 8 },
  { text: '％', base: '%', power: 0 },
  { text: '个百分点', base: '%', power: 0 },
  { text: '‰', base: '%', power: -1 },
  { text: '户', base: '家', power: 0 },
  { text: '万千瓦时', base: '瓦时', power: 7 },
  { text: '亿斤', base: '克', power: 10 },
  { text: '㎡', base: '平方米', power: 0 },
  { text: '元／人', base: '元/人', power: 0 },
  { text: '吨/公顷', base: '克/平方米', power: 2 },
  { text: '万架次', base: '架次', power: 4 },
  { text: '微克/立方米', base: '克/立方米', power: -6 },
  { text: '千克标准煤', base: '标准煤', power: -3 },
  { text: '元/月', base: '元/月', power: 0 },
  { text: '万吨/年', base: '克/年', power: 10 },
  { text: '上年同月=100', base: '上年=100', power: 0 },
  { text: '以上月为100', base: '上月=100', power: 0 },
];
test.for(known)('$text is a unit', ({ text, base, power }) => {
  expect(parseUnit(text)).toMatchObject({ base, power });
});

test.for(['', '万', '市统计局', '增速', '位', '年', '月', '2019年', '亿元、%', '%、上月=100'])(
  '%j is no unit',
  (text) => {
    expect(parseUnit(text)).toBeNull();
  },
);

const matches = [
  { found: '亿元', unit: '万元', measure: 'level', kind: 'multiple' },
  { found: '亿元', unit: '亿元', measure: 'level', kind: 'same' },
  { found: '亿元', unit: '%', measure: 'rate', kind: 'other' },
  { found: '亿美元', unit: '亿元', measure: 'level', kind: 'other' },
  { found: '百分点', unit: '%', measure: 'rate', kind: 'same' },
  { found: '‰', unit: '%', measure: 'rate', kind: 'unlike-size' },
  { found: '‰', unit: '‰', measure: 'rate', kind: 'same' },
  { found: '个', unit: '家', measure: 'count', kind: 'same' },
  { found: '万户', unit: '家', measure: 'count', kind: 'unlike-size' },
  { found: '%', unit: '上年同月=100', measure: 'index', kind: 'percent-of-base' },
  { found: '上年同期=100', unit: '上年同月=100', measure: 'index', kind: 'same' },
  { found: '上月=100', unit: '上年同月=100', measure: 'index', kind: 'other' },
  { found: '亩', unit: '公顷', measure: 'level', kind: 'other' },
] as const;
test.for(matches)('$found for $unit of a $measure: $kind', ({ found, unit, measure, kind }) => {
  const match = matchUnit(ownUnit(found), { unit, measure, name: '生产总值' });
  expect(match.kind).toBe(kind);
});

test('a unit the office made up is only its own', () => {
  const unit = { unit: '辆次', measure: 'level', name: '公交' } as const;
  expect(matchUnit(ownUnit('辆 次'), unit)).toEqual({ kind: 'same' });
  expect(matchUnit(ownUnit('元'), unit)).toEqual({ kind: 'other' });
});

test('元/人 is 元 of what is counted a head, and of nothing else', () => {
  const found = ownUnit('元/人');
  const of = (name: string) => matchUnit(found, { unit: '元', measure: 'level', name }).kind;
  expect(of('城镇居民人均收入')).toBe('same');
  expect(of('地区生产总值')).toBe('other');
});

const conversions = [
  { from: '亿元', to: '万元', value: 183.2, decimals: 1, expected: ['1832000', 0] },
  { from: '万元', to: '亿元', value: 1832000, decimals: 0, expected: ['183.2000', 4] },
  { from: '亿元', to: '万元', value: 0.123456, decimals: 6, expected: ['1234.56', 2] },
  { from: '万元', to: '亿元', value: -35, decimals: 0, expected: ['-0.0035', 4] },
  { from: '亿元', to: '元', value: 0, decimals: 1, expected: ['0', 0] },
  { from: '亿斤', to: '万吨', value: 11, decimals: 0, expected: ['55', 0] },
  { from: '万吨', to: '亿斤', value: 55, decimals: 0, expected: ['11.0', 1] },
  { from: '亿千瓦时', to: '万千瓦时', value: 2.345, decimals: 3, expected: ['23450', 0] },
] as const;
test.for(conversions)('$value $from is $expected.0 $to', ({ from, to, expected, ...figure }) => {
  const match = matchUnit(ownUnit(from), { unit: to, measure: 'level', name: '总量' });
  if (match.kind !== 'multiple') throw new Error(match.kind);
  const converted = convertFigure(figure, match);
  expect([converted?.value.toFixed(converted.decimals), converted?.decimals]).toEqual(expected);
});

test('what would have more digits than a figure keeps is not converted', () => {
  const by = { factor: 1, shift: 4 } as const;
  expect(convertFigure({ value: 123456789012, decimals: 0 }, by)).toBeNull();
});
