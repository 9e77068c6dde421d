import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chineseNumeral } from '#domain/bulletin/numerals.ts';

describe('a Chinese numeral', () => {
  test.for([
    { value: 1, expected: '一' },
    { value: 9, expected: '九' },
    { value: 10, expected: '十' },
    { value: 11, expected: '十一' },
    { value: 20, expected: '二十' },
    { value: 21, expected: '二十一' },
    { value: 99, expected: '九十九' },
    { value: 100, expected: '一百' },
    { value: 101, expected: '一百零一' },
    { value: 110, expected: '一百一十' },
    { value: 111, expected: '一百一十一' },
    { value: 1000, expected: '一千' },
    { value: 1001, expected: '一千零一' },
    { value: 1010, expected: '一千零一十' },
    { value: 9999, expected: '九千九百九十九' },
  ])('of $value is $expected', ({ value, expected }) => {
    expect(chineseNumeral(value)).toBe(expected);
  });

  test.for([0, -1, 1.5, 10_000, NaN, Infinity])('of %s there is none', (value) => {
    expect(() => chineseNumeral(value)).toThrow(RangeError);
  });

  test('differs from every other', () => {
    const whole = fc.integer({ min: 1, max: 9999 });
    fc.assert(
      fc.property(whole, whole, (a, b) => (chineseNumeral(a) === chineseNumeral(b)) === (a === b)),
    );
  });
});
