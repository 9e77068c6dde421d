import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asksOf } from '#domain/assessments/asks.ts';
import { formatPoints } from '#domain/assessments/score/amounts.ts';
import { scoreOne } from '#domain/assessments/score-one.ts';
import type { Fact, ItemScore } from '#domain/assessments/types.ts';
import { compareDecimals, decimal } from '#domain/decimal.ts';
import { forest, forestFacts, told, totalOf } from './shipped.ts';

const one = forestFacts('甲县');
const two = forestFacts('乙县');
const three = forestFacts('丙县');

test('the order of the facts decides nothing', () => {
  const shuffled = fc.shuffledSubarray([...two], { minLength: two.length });
  fc.assert(
    fc.property(shuffled, (facts) => {
      expect(totalOf(forest, facts)).toBe('50.5');
    }),
    { numRuns: 20 },
  );
});

test('no item has more than its points or less than nought, whatever is told', () => {
  const value = fc.oneof(
    fc.integer({ min: -5, max: 200 }).map(String),
    fc.constantFrom('达到', '未达到', '是', '否', '优秀', '良好', '不合格', '无', '不得分', '？'),
  );
  const asks = asksOf(forest);
  const facts = fc
    .tuple(...asks.map(() => value))
    .map((values) => asks.map(({ item, part }, index) => tell(item, part, values[index] ?? '')));
  fc.assert(
    fc.property(facts, (told) => {
      scoreOne(forest, told).roots.forEach(expectWithin);
    }),
    { numRuns: 60 },
  );
});

function expectWithin({ item, points, children }: ItemScore) {
  const isGiving = item.points !== null || item.cap !== null;
  if (points && isGiving) {
    expect(compareDecimals(points, item.points ?? item.cap ?? points)).toBeLessThanOrEqual(0);
    expect(compareDecimals(points, decimal(0, 0))).toBeGreaterThanOrEqual(0);
  }
  children.forEach(expectWithin);
}

const tell = (item: string, part: string, value: string): Fact => ({
  assessed: 'x',
  item,
  side: 'checked',
  part,
  target: '100',
  value,
  event: null,
  evidence: null,
  judgedBy: null,
  note: null,
});

test('an item without facts is not nought: the total waits for it', () => {
  const score = scoreOne(forest, told(one, ['P1', ''], null));
  expect(score.total).toBeNull();
  expect(score.asked - score.given).toBe(1);
  // 89 less the 2 of the item that is not known.
  expect(formatPoints(score.soFar)).toBe('87');
  expect(scoreOne(forest, []).given).toBe(0);
});

test('that a section has no events is to be told', () => {
  const silent = told(three, ['A', ''], null);
  expect(totalOf(forest, silent)).toBeNull();
  const lacks = scoreOne(forest, silent).roots.flatMap((root) => root.lacks);
  expect(lacks.map(({ zh }) => zh)).toEqual(['还没有说明有没有。']);
});

test('what is told twice, or of no item, gives no total', () => {
  expect(scoreOne(forest, [...three, tell('P1', '', '达到')])).toMatchObject({
    total: null,
    faults: [{ zh: '“P1”填了两次。' }],
  });
  expect(scoreOne(forest, [...three, tell('Z9', '', '1')])).toMatchObject({
    total: null,
    faults: [{ zh: '办法里没有条目“Z9”。' }],
  });
});
