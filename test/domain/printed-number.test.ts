import { describe, expect, test } from 'vitest';
import { formatDecimal } from '#domain/decimal.ts';
import { isSilent, parsePrintedNumber } from '#domain/printed-number.ts';

describe('a printed number', () => {
  test.for([
    { name: 'plain', text: '-37.5', expected: '-37.5' },
    { name: 'with its zeros', text: '0.40', expected: '0.40' },
    { name: 'in brackets', text: '（6.64）', expected: '-6.64' },
    { name: 'with a plus sign', text: '+0.4', expected: '0.4' },
    { name: 'with a true minus sign', text: '−6', expected: '-6' },
    { name: 'with a dash for a minus sign', text: '–6', expected: '-6' },
    { name: 'in full-width', text: '－１，２３４．５', expected: '-1234.5' },
    { name: 'with a percent sign and white space', text: ' 12.5 % ', expected: '12.5' },
    { name: 'without a zero before the point', text: '.5', expected: '0.5' },
    { name: 'of two points', text: '1.2.3', expected: null },
    { name: 'in words', text: '已完成', expected: null },
    { name: 'of nothing', text: '', expected: null },
    { name: 'a dash', text: '-', expected: null },
  ])('$name: “$text”', ({ text, expected }) => {
    const number = parsePrintedNumber(text);
    expect(number && formatDecimal(number)).toBe(expected);
  });
});

describe('a gap or rank that says nothing', () => {
  test.for(['', '-', '—', '…', '/'])('“%s”', (text) => {
    expect(isSilent(text)).toBe(true);
  });

  test.for(['0', '-6', '.5', '已完成', '未完成'])('is not “%s”', (text) => {
    expect(isSilent(text)).toBe(false);
  });
});
