import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatDecimal, toNumber, type Decimal } from '#domain/decimal.ts';
import { sampleNeed, samplePath } from './sample-need.ts';

const rate = fc.integer({ min: -500, max: 600 }).map((units) => (units / 10).toFixed(1));
const month = fc.integer({ min: 1, max: 11 });
/** 00.01 to 99.99. */
const share = fc.integer({ min: 1, max: 9999 }).map((units) => (units / 100).toFixed(2));
const endOf = (no: number) => `2019-${String(no).padStart(2, '0')}`;

/** Hundredths of a percent, tenths of a point: the year's growth × 10⁵, all whole numbers. */
function yearGrowth(actual: string, sharePct: string, rest: Decimal): bigint {
  const weight = BigInt(Math.round(Number(sharePct) * 100));
  const [behind, ahead] = [Math.round(Number(actual) * 10), rest.units].map(BigInt);
  return weight * (behind ?? 0n) + (10_000n - weight) * (ahead ?? 0n);
}
const goalOf = (target: string) => BigInt(Math.round(Number(target) * 10)) * 10_000n;

describe('put back into the year, what is needed', () => {
  test('reaches the target, and one unit of its last decimal less does not', () => {
    fc.assert(
      fc.property(rate, rate, share, month, (actual, target, sharePct, no) => {
        const paths = [samplePath({ at: [no, sharePct] })];
        const { required } = sampleNeed({ actual, target, end: endOf(no), paths });
        if (!required) return;
        const less = { ...required, units: required.units - 1n };
        expect(yearGrowth(actual, sharePct, required)).toBeGreaterThanOrEqual(goalOf(target));
        expect(yearGrowth(actual, sharePct, less)).toBeLessThan(goalOf(target));
      }),
    );
  });

  test('keeps to an upper bound, and one unit more does not', () => {
    fc.assert(
      fc.property(rate, rate, share, month, (actual, target, sharePct, no) => {
        const paths = [samplePath({ at: [no, sharePct] })];
        const said = { actual, target: `${target}以下`, end: endOf(no), paths };
        const { required } = sampleNeed(said);
        if (!required) return;
        const more = { ...required, units: required.units + 1n };
        expect(yearGrowth(actual, sharePct, required)).toBeLessThanOrEqual(goalOf(target));
        expect(yearGrowth(actual, sharePct, more)).toBeGreaterThan(goalOf(target));
      }),
    );
  });

  test('reaches the target from the amounts, and one unit less does not', () => {
    const amounts = fc
      .record({
        before: fc.integer({ min: 1, max: 9_999_999 }),
        rest: fc.integer({ min: 1, max: 9_999_999 }),
      })
      .chain(({ before, rest }) =>
        fc
          .integer({ min: Math.ceil(before / 2), max: 2 * before })
          .map((now) => ({ now, before, rest })),
      );
    fc.assert(
      fc.property(amounts, rate, ({ now, before, rest }, target) => {
        const actual = ((now / before - 1) * 100).toFixed(1);
        const whole = before + rest;
        const levels = [now, before, whole].map((units) => (units / 100).toFixed(2));
        const [a = '', b = '', c = ''] = levels;
        const { required, basis } = sampleNeed({ actual, target, levels: [a, b, c] });
        expect(basis).toBe('levels');
        if (!required) return;
        // In thousandths of the amounts' last unit: (now + rest · (1 + r)) ≥ whole · (1 + T).
        const year = (growth: bigint) => BigInt(now) * 1000n + BigInt(rest) * (1000n + growth);
        const goal = BigInt(whole) * BigInt(1000 + Math.round(Number(target) * 10));
        expect(year(required.units)).toBeGreaterThanOrEqual(goal);
        expect(year(required.units - 1n)).toBeLessThan(goal);
      }),
    );
  });

  test('brings a count to its target, and a tenth less does not', () => {
    const number = fc.integer({ min: -200, max: 400 });
    fc.assert(
      fc.property(number, number, month, (actual, target, no) => {
        const need = sampleNeed({
          actual: String(actual),
          target: String(target),
          end: endOf(no),
          indicator: { measure: 'count' },
        });
        expect(need.isReached).toBe(actual >= target);
        const tenths = Number(need.required?.units);
        const after = (perMonth: number) => actual * 10 + perMonth * (12 - no);
        expect(after(tenths)).toBeGreaterThanOrEqual(target * 10);
        if (!need.isReached) expect(after(tenths - 1)).toBeLessThan(target * 10);
      }),
    );
  });
});

test('what is as good so far as the goal needs the same again, whatever the path', () => {
  fc.assert(
    fc.property(rate, share, month, (both, sharePct, no) => {
      const paths = [samplePath({ at: [no, sharePct] })];
      const { required } = sampleNeed({ actual: both, target: both, end: endOf(no), paths });
      expect(required && formatDecimal(required)).toBe(Number(both) === 0 ? '0.0' : both);
    }),
  );
});

test('a better figure never needs more', () => {
  fc.assert(
    fc.property(rate, rate, share, month, (actual, target, sharePct, no) => {
      const paths = [samplePath({ at: [no, sharePct] })];
      const at = (value: string) => sampleNeed({ actual: value, target, end: endOf(no), paths });
      const [now, better] = [at(actual), at((Number(actual) + 1).toFixed(1))];
      if (!now.required || !better.required) return;
      expect(toNumber(better.required)).toBeLessThanOrEqual(toNumber(now.required));
    }),
  );
});
