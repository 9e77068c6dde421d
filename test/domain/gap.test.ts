import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { add, compareDecimals, decimal, formatDecimal, parseDecimal } from '#domain/decimal.ts';
import { gapTo } from '#domain/gap.ts';
import { judge } from '#domain/status.ts';
import { sampleBounds } from './samples.ts';

/** Actual, target, and by hand: the gap and whether it is met. */
const CASES = [
  { name: 'above a number', actual: '24.8', target: '24.0', gap: '0.8', status: 'met' },
  { name: 'on a number', actual: '24.0', target: '24.0', gap: '0.0', status: 'met' },
  { name: 'below a number', actual: '-8.5', target: '24.0', gap: '-32.5', status: 'unmet' },
  { name: 'a count below', actual: '-1', target: '3', gap: '-4', status: 'unmet' },
  { name: 'inside a range', actual: '8.1', target: '8-8.5', gap: '0.0', status: 'met' },
  { name: 'on the low end of a range', actual: '8.0', target: '8-8.5', gap: '0.0', status: 'met' },
  {
    name: 'above a range, where more is better',
    actual: '9.1',
    target: '8-8.5',
    gap: '0.0',
    status: 'met',
  },
  // 7.5 − 8: the nearest end that is missed
  { name: 'below a range', actual: '7.5', target: '8-8.5', gap: '-0.5', status: 'unmet' },
  { name: 'under a ceiling', actual: '11.2', target: '12%以下', gap: '-0.8', status: 'met' },
  { name: 'on a ceiling', actual: '12', target: '12%以下', gap: '0', status: 'met' },
  { name: 'over a ceiling', actual: '12.5', target: '12%以下', gap: '0.5', status: 'unmet' },
  {
    name: 'more decimals than the target',
    actual: '10.25',
    target: '10.5',
    gap: '-0.25',
    status: 'unmet',
  },
] as const;

describe('gap and status', () => {
  test.for(CASES)('$name: $actual against $target', ({ actual, target, gap, status }) => {
    const bounds = sampleBounds(target);
    expect(formatDecimal(gapTo(parseDecimal(actual), bounds))).toBe(gap);
    expect(judge(parseDecimal(actual), bounds)).toBe(status);
  });

  test('above a range where less is better, the distance to the high end', () => {
    const bounds = sampleBounds('8-8.5', 'lower');
    expect(formatDecimal(gapTo(parseDecimal('9.0'), bounds))).toBe('0.5');
    expect(judge(parseDecimal('9.0'), bounds)).toBe('unmet');
  });

  test('a figure that is missing has no target to meet', () => {
    expect(judge(null, sampleBounds('10'))).toBe('missing');
    expect(judge(null, null)).toBe('missing');
    expect(judge(parseDecimal('5'), null)).toBe('no-target');
  });
});

describe('for any figures', () => {
  const tenths = fc.integer({ min: -2000, max: 2000 }).map((units) => decimal(units / 10, 1));

  test('gap + target = actual, against one number', () => {
    fc.assert(
      fc.property(tenths, tenths, (actual, target) => {
        const gap = gapTo(actual, sampleBounds(formatDecimal(target)));
        expect(compareDecimals(add(gap, target), actual)).toBe(0);
      }),
    );
  });

  test('a floor is unmet exactly when the gap is below zero', () => {
    fc.assert(
      fc.property(tenths, tenths, (actual, target) => {
        const bounds = sampleBounds(formatDecimal(target));
        expect(judge(actual, bounds) === 'unmet').toBe(gapTo(actual, bounds).units < 0n);
      }),
    );
  });

  test('a range is unmet exactly when the gap is not zero', () => {
    fc.assert(
      fc.property(
        tenths,
        tenths,
        fc.nat(100),
        fc.constantFrom('higher', 'lower', 'neither'),
        (actual, low, width, direction) => {
          const high = { units: low.units + BigInt(width), scale: 1 };
          const bounds = sampleBounds(`${formatDecimal(low)}~${formatDecimal(high)}`, direction);
          expect(judge(actual, bounds) === 'unmet').toBe(gapTo(actual, bounds).units !== 0n);
        },
      ),
    );
  });
});
