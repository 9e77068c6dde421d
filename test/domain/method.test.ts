import { expect, test } from 'vitest';
import { gapMethod, rankMethod } from '#domain/method.ts';

const group = { groupLabel: '各县', groupLabelEn: 'counties' };

test.for([
  { measure: 'rate', unit: '%', zh: '单位：百分点', en: 'in percentage points' },
  { measure: 'count', unit: '家', zh: '单位：家', en: 'in enterprises' },
] as const)('the gap of a $measure', ({ measure, unit, zh, en }) => {
  const method = gapMethod({ measure, unit });
  expect(method.zh).toContain(zh);
  expect(method.en).toContain(en);
});

test.for([
  {
    direction: 'higher',
    zh: '在各县中按实际完成从高到低',
    en: 'Among counties, by the actual from highest',
  },
  {
    direction: 'lower',
    zh: '在各县中按实际完成从低到高',
    en: 'Among counties, by the actual from lowest',
  },
] as const)('the place where $direction is better', ({ direction, zh, en }) => {
  const method = rankMethod({ direction, ...group });
  expect(method?.zh).toContain(zh);
  expect(method?.en).toContain(en);
});

test('without a group, or where neither way is better, there is no place', () => {
  expect(rankMethod({ direction: 'higher', groupLabel: null })).toBeNull();
  expect(rankMethod({ direction: 'neither', ...group })).toBeNull();
});
