import { expect, test } from 'vitest';

import { readHead, type HeadFacts } from '#server/layouts/words/head-facts.ts';

interface Case {
  text: string;
  expected: Partial<HeadFacts>;
}

const BARE = readHead('');

const LABELS: Case[] = [
  { text: '市（州）名称', expected: { label: 'region' } },
  { text: '指标及单位', expected: { label: 'indicator' } },
  { text: '备 注', expected: { label: 'note' } },
  { text: '　　城市', expected: { label: 'region', name: '城市', indent: 4, isSub: true } },
  { text: '县（市、区）', expected: { label: 'region' } },
  { text: '指　　标', expected: { label: 'indicator' } },
  { text: '年份\nYear', expected: { label: 'period' } },
  { text: '计量单位', expected: { label: 'unit' } },
  { text: '指标/地区', expected: { label: 'region' } },
  { text: 'INDEX_NAME', expected: { label: 'indicator' } },
  { text: 'zbmc', expected: { label: 'indicator' } },
  { text: '审核状态', expected: { label: 'status' } },
];

test.for(LABELS)('“$text” is the head of heads: $expected.label', ({ text, expected }) => {
  expect(readHead(text)).toEqual({ ...BARE, ...expected });
});

test.for([
  '注：1.规模以上工业统计范围为年主营业务收入2000万元及以上的法人单位。',
  '①该地区数据为初步核算数。',
  '资料来源：云汀市统计局',
  '云汀市统计局  2023年7月20日',
  '— 1 —',
  '续表二',
])('“%s” is a remark', (text) => {
  expect(readHead(text)).toMatchObject({ isRemark: true, year: null, kind: null, units: [] });
});
