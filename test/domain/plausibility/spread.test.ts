import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findSlip } from '#domain/plausibility/candidates.ts';
import { median, spreadOf, usualRange } from '#domain/plausibility/spread.ts';
import { openSpreads } from '#domain/plausibility/spreads.ts';

describe('median and MAD', () => {
  const cases = [
    // Distances from 2: 1 1 0 0 2 4 7; in order 0 0 1 | 1 | 2 4 7.
    { name: 'of an odd number', values: [1, 1, 2, 2, 4, 6, 9], median: 2, mad: 1 },
    // 2 and 3 in the middle; distances 1.5 0.5 0.5 7.5; in order 0.5 0.5 | 1.5 7.5.
    { name: 'of an even number', values: [10, 1, 3, 2], median: 2.5, mad: 1 },
    { name: 'of equal values', values: [3, 3, 3], median: 3, mad: 0 },
  ];
  test.for(cases)('$name', ({ values, median: middle, mad }) => {
    expect(median(values)).toBe(middle);
    expect(spreadOf(values)).toEqual({ size: values.length, median: middle, mad });
  });

  test('the usual range is six times 1.4826 MAD to either side, and never without width', () => {
    const range = usualRange({ size: 9, median: 1, mad: 2 }, { base: 10, leastSigma: 0.1 });
    expect([range.low, range.high]).toEqual([expect.closeTo(-6.7912), expect.closeTo(28.7912)]);
    expect(usualRange({ size: 9, median: 0, mad: 0 }, { base: 5, leastSigma: 0.5 })).toEqual({
      low: 2,
      high: 8,
    });
  });
});

describe('spreads with a value left out', () => {
  test('are those of the list without it', () => {
    // Without one 2: 1 1 2 4 6 9; median 3; distances 2 2 1 1 3 6; in order 1 1 2 | 2 3 6.
    expect(openSpreads([9, 1, 2, 1, 6, 2, 4]).without(2)).toEqual({ size: 6, median: 3, mad: 2 });
    expect(openSpreads([5]).without(5)).toEqual({ size: 0, median: 0, mad: 0 });
  });

  test('for any list and any of its values', () => {
    // Tenths, of which many are alike, as printed figures are.
    const value = fc.integer({ min: -40, max: 40 }).map((tenths) => tenths / 10);
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 40 }), fc.nat(), (values, some) => {
        const at = some % values.length;
        const spreads = openSpreads(values);
        expect(spreads.without(values[at] ?? NaN)).toEqual(spreadOf(values.toSpliced(at, 1)));
        expect(spreads.whole()).toEqual(spreadOf(values));
      }),
    );
  });
});

describe('findSlip', () => {
  const range = { low: 10, high: 14 };
  const cases = [
    {
      name: 'digits beside the point',
      value: 21.3,
      decimals: 1,
      code: 'digits-swapped',
      meant: 12.3,
    },
    {
      name: 'digits across the point',
      value: 31.2,
      decimals: 1,
      code: 'digits-swapped',
      meant: 13.2,
    },
    { name: 'a point left out', value: 123, decimals: 0, code: 'decimal-point', meant: 12.3 },
    { name: 'two noughts too many', value: 1200, decimals: 0, code: 'decimal-point', meant: 12 },
    {
      name: 'a lost figure before the point',
      value: 1.2,
      decimals: 1,
      code: 'decimal-point',
      meant: 12,
    },
    { name: 'a minus too many', value: -12.5, decimals: 1, code: 'sign-lost', meant: 12.5 },
    { name: 'no slip of the hand', value: 55.5, decimals: 1, code: null, meant: null },
  ];
  test.for(cases)('$name', ({ value, decimals, code, meant }) => {
    const found = findSlip(value, decimals, range);
    expect([found?.code ?? null, found?.value ?? null]).toEqual([code, meant]);
  });

  test('a nought that would stand in front is not put there', () => {
    expect(findSlip(10.5, 1, { low: 1, high: 1.6 })).toMatchObject({ code: 'decimal-point' });
    expect(findSlip(40, 0, { low: 3.5, high: 4.5 })).toMatchObject({ code: 'decimal-point' });
  });
});
