import { describe, expect, test } from 'vitest';
import { showValue } from '#domain/show.ts';

describe('a value', () => {
  test.for([
    { value: 10, decimals: 1, expected: '10.0' },
    { value: -6, decimals: 0, expected: '-6' },
    { value: 20102.12, decimals: 2, expected: '20102.12' },
    { value: 0, decimals: 1, expected: '0.0' },
    { value: null, decimals: 1, expected: null },
  ])('$value with $decimals decimals is $expected', ({ value, decimals, expected }) => {
    expect(showValue(value, decimals)).toBe(expected);
  });
});
