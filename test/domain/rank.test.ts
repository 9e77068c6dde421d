import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rankRegions, type Contestant } from '#domain/rank.ts';

const of = (values: Record<string, number | null>): Contestant[] =>
  Object.entries(values).map(([regionId, value]) => ({ regionId, value }));

const CASES = [
  {
    name: 'best first where more is better',
    values: { a: 8.1, b: 8.3, c: 7.5 },
    direction: 'higher',
    expected: 'b1 a2 c3',
  },
  {
    name: 'best first where less is better',
    values: { a: 8.1, b: 8.3, c: 7.5 },
    direction: 'lower',
    expected: 'c1 a2 b3',
  },
  {
    name: 'equal values share a rank and the next is skipped',
    values: { a: 16.1, b: 16, c: 16, d: 11.2 },
    direction: 'higher',
    expected: 'a1 b2 c2 d4',
  },
  {
    name: 'three at the end share the fourth place',
    values: { a: 116.6, b: -93.5, c: -97.7, d: -100, e: -100, f: -100 },
    direction: 'higher',
    expected: 'a1 b2 c3 d4 e4 f4',
  },
  {
    name: 'all equal are all first',
    values: { a: 0, b: 0, c: 0 },
    direction: 'higher',
    expected: 'a1 b1 c1',
  },
  {
    name: 'a region without a value is not ranked',
    values: { a: 3, b: null, c: 4 },
    direction: 'higher',
    expected: 'c1 a2',
  },
  { name: 'zero is a value', values: { a: 0, b: -1 }, direction: 'higher', expected: 'a1 b2' },
  {
    name: 'nobody is ranked where neither way is better',
    values: { a: 1, b: 2 },
    direction: 'neither',
    expected: '',
  },
  { name: 'of nobody there is no ranking', values: {}, direction: 'higher', expected: '' },
] as const;

describe('ranks', () => {
  test.for(CASES)('$name', ({ values, direction, expected }) => {
    const ranked = rankRegions(of(values), direction);
    expect(ranked.map(({ regionId, rank }) => `${regionId}${rank}`).join(' ')).toBe(expected);
  });
});

describe('for any values', () => {
  // Few different values, so that many are equal.
  const contestants = fc
    .array(fc.option(fc.integer({ min: -30, max: 30 }).map((units) => units / 10)), {
      maxLength: 12,
    })
    .map((values) => values.map((value, index) => ({ regionId: `r${index}`, value })));
  const direction = fc.constantFrom('higher', 'lower');
  const ranksOf = (list: readonly Contestant[], better: 'higher' | 'lower') =>
    new Map(rankRegions(list, better).map(({ regionId, rank }) => [regionId, rank]));

  test('a rank is 1 + the number of those strictly better', () => {
    fc.assert(
      fc.property(contestants, direction, (list, better) => {
        const ranks = ranksOf(list, better);
        for (const { regionId, value } of list) {
          const isBetter = (other: number) =>
            better === 'higher' ? other > (value ?? 0) : other < (value ?? 0);
          const count = list.filter(
            (other) => other.value !== null && isBetter(other.value),
          ).length;
          expect(ranks.get(regionId)).toBe(value === null ? undefined : count + 1);
        }
      }),
    );
  });

  test('a rank does not depend on the order of the rows', () => {
    const shuffled = contestants.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    );
    fc.assert(
      fc.property(shuffled, direction, ([list, other], better) => {
        expect(ranksOf(other, better)).toEqual(ranksOf(list, better));
      }),
    );
  });
});
