import { describe, expect, test } from 'vitest';
import { gradeOf } from '#domain/assessments/grade.ts';
import { rankGroups } from '#domain/assessments/league.ts';
import { scoreOne } from '#domain/assessments/score-one.ts';
import { county, countyFacts, countyTable, pointsOf, readAs, told, totalOf } from './shipped.ts';

const NAMES = ['东河县', '西岭县', '南屏县', '北渚县', '上沅县', '下沅县'];

test('the made-up scheme says that it is, and its weights sum to 100', () => {
  expect(county.isMadeUp).toBe(true);
  expect(county.notes).toEqual([]);
  const weights = county.roots.flatMap(({ points }) => (points ? [Number(points.units)] : []));
  expect(weights.reduce((sum, weight) => sum + weight)).toBe(100);
});

describe('weight × achieved ÷ target, up to 120%', () => {
  const cases = [
    // 25×110% 27.5, 15×95% 14.25, 20×120% 24, 15×98% 14.7, 0.50÷0.40 = 125%, at 120% 18,
    // 10×88÷90 = 9.777… ≈ 9.78: 108.23; and 2×2 + 1 = 5.
    { name: '东河县', total: '113.23', grade: '优秀' },
    { name: '西岭县', total: '100', grade: '优秀' },
    // 26 + 12 + 22 + 15 + 15 + 10.
    { name: '南屏县', total: '100', grade: '优秀' },
    // 25×120% 30 (130% capped), 15, 20×80% 16, 15×90% 13.5, environment 0, one event 2.
    { name: '北渚县', total: '76.5', grade: '一般' },
    // 22.5 + 16.5 + 20 + 15 + 18 + 9 = 101; 3 × 2 = 6, no more than 5.
    { name: '上沅县', total: '106', grade: '优秀' },
    // 25 + 15 + 18 + 14.4 + 15×75% 11.25 + 10.
    { name: '下沅县', total: '93.65', grade: '良好' },
  ];
  test.for(cases)('$name: $total', ({ name, total, grade }) => {
    expect(totalOf(county, countyFacts(name))).toBe(total);
    const score = scoreOne(county, countyFacts(name));
    expect(score.total && gradeOf(county, score.total).grade?.name).toBe(grade);
  });
});

test('the sums are told', () => {
  const [economy, , environment] = scoreOne(county, countyFacts('东河县')).roots;
  expect(economy?.children[0]?.steps.map(({ said }) => said)).toEqual([
    {
      zh: '完成率 110 ÷ 100 = 110%：25 × 110% = 27.5',
      en: 'Achieved 110 ÷ 100 = 110%: 25 × 110% = 27.5',
    },
  ]);
  expect(economy?.steps.map(({ said }) => said.zh)).toEqual(['27.5 + 14.25 = 41.75']);
  expect(environment?.children.slice(0, 2).map(({ steps }) => steps[0]?.said.zh)).toEqual([
    '完成率 0.50 ÷ 0.40 = 125%，按上限120%计：15 × 120% = 18',
    '完成率 88 ÷ 90 = 97.7778%：10 × 97.7778% ≈ 9.78',
  ]);
});

test('places are within a group of like places; equals share one and the next is skipped', () => {
  const names = NAMES.map((name) => `${name}（虚构）`);
  const totals = new Map(
    NAMES.map((name) => [`${name}（虚构）`, scoreOne(county, countyFacts(name)).total]),
  );
  const leagues = rankGroups(county.groups, names, (name) => totals.get(name) ?? null);
  const placed = leagues.map(({ name, standings }) => [
    name,
    standings.map(({ assessed, place }) => `${place} ${assessed.slice(0, 3)}`),
  ]);
  expect(placed).toEqual([
    ['一类县', ['1 东河县', '2 西岭县', '2 南屏县', '4 北渚县']],
    ['二类县', ['1 上沅县', '2 下沅县']],
  ]);
});

test('nobody has a place while one of the group has no total, and one alone has none', () => {
  const groups = [{ name: '甲类', members: ['a', 'b'] }];
  const ninety = { units: 90n, scale: 0 };
  const [waiting] = rankGroups(groups, ['a', 'b'], (name) => (name === 'b' ? null : ninety));
  expect(waiting).toMatchObject({ complete: 1, standings: [{ place: null }, { place: null }] });
  const [, rest] = rankGroups(groups, ['a', 'b', 'c'], () => ninety);
  expect(rest).toMatchObject({ name: null, standings: [{ assessed: 'c', place: null }] });
});

test('one decimal, where the scheme reads it so', () => {
  const points = pointsOf(readAs(countyTable, 'R3', '1'), countyFacts('东河县'));
  // 14.25 → 14.3, 9.777… → 9.8.
  expect([points.get('E2'), points.get('G2')]).toEqual(['14.3', '9.8']);
});

test('a target of nought gives no points, but a reason', () => {
  const facts = countyFacts('西岭县').map((fact) =>
    fact.item === 'E1' ? { ...fact, target: '0' } : fact,
  );
  const [economy] = scoreOne(county, facts).roots;
  expect(economy?.children[0]?.points).toBeNull();
  expect(economy?.children[0]?.lacks.map(({ zh }) => zh)).toEqual(['还没有目标值。']);
  expect(totalOf(county, told(countyFacts('西岭县'), ['E1', ''], '很多'))).toBeNull();
});
