import { expect, test } from 'vitest';
import { findLevers } from '#domain/assessments/levers.ts';
import { formatPoints } from '#domain/assessments/score/amounts.ts';
import { county, countyFacts, forest, forestFacts } from './shipped.ts';

test('what one more step would bring is found by scoring anew', () => {
  const found = findLevers(forest, forestFacts('甲县'));
  // 89: one point more is 优秀.
  const next = found?.next;
  expect([next?.grade.name, next && formatPoints(next.short)]).toEqual(['优秀', '1']);
  const cover = found?.levers.find(({ item }) => item.id === 'P1');
  expect(cover?.said).toEqual({ zh: '再高0.1个百分点', en: '0.1 percentage points higher' });
  expect([cover && formatPoints(cover.gain), cover?.reachesGrade]).toEqual(['1', true]);
  // 0.1% of 200000 is 200: 199400 → 199600.
  const stock = found?.levers.find(({ item }) => item.id === 'P4');
  expect(stock && formatPoints(stock.gain)).toBe('1');
  // Bonus is at its cap: another would bring nothing.
  expect(found?.levers.some(({ item }) => item.id.startsWith('A'))).toBe(false);
});

test('a step that only fills what is lost already brings nothing', () => {
  // 82.00 against 82.50: five steps of four points; one step better is still four.
  const found = findLevers(forest, forestFacts('乙县'));
  expect(found?.levers.some(({ item }) => item.id === 'P1')).toBe(false);
  // 50.5 + 10 = 60.5.
  expect(found?.levers.find(({ item }) => item.id === 'PD4')).toMatchObject({ reachesGrade: true });
});

test('where less is better a step goes down', () => {
  const found = findLevers(county, countyFacts('下沅县'));
  const energy = found?.levers.find(({ item }) => item.id === 'G1');
  // 0.60 ÷ 0.794 = 75.566…%: 15 × that = 11.335… ≈ 11.34, of 11.25 before.
  expect([energy?.said.zh, energy && formatPoints(energy.gain)]).toEqual([
    '再低1%（对目标值）',
    '0.09',
  ]);
});
