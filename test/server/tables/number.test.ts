import fc from 'fast-check';
import { expect, test } from 'vitest';

import { readNumber } from '#server/tables/number.ts';
import { readPlainNumber } from '#server/tables/plain-number.ts';

const READABLE = [
  { text: '24.0', value: 24, decimals: 1 },
  { text: '-8.5', value: -8.5, decimals: 1 },
  { text: '−8.5', value: -8.5, decimals: 1 },
  { text: '－8.5', value: -8.5, decimals: 1 },
  { text: '–8.5', value: -8.5, decimals: 1 },
  { text: '‐8.5', value: -8.5, decimals: 1 },
  { text: '‑8.5', value: -8.5, decimals: 1 },
  { text: '﹣8.5', value: -8.5, decimals: 1 },
  { text: '+1.5', value: 1.5, decimals: 1 },
  { text: '＋1.5', value: 1.5, decimals: 1 },
  { text: '（6.64）', value: -6.64, decimals: 2 },
  { text: '(6.64)', value: -6.64, decimals: 2 },
  { text: '（6.64％）', value: -6.64, decimals: 2 },
  { text: '７．５％', value: 7.5, decimals: 1 },
  { text: '1,234.50', value: 1234.5, decimals: 2 },
  { text: '1，234，567', value: 1234567, decimals: 0 },
  { text: '　10.0 ', value: 10, decimals: 1 },
  { text: '\u200b-8.5\ufeff', value: -8.5, decimals: 1 },
  { text: '-0.0', value: 0, decimals: 1 },
  { text: '.5', value: 0.5, decimals: 1 },
  { text: '123456789012345', value: 123456789012345, decimals: 0 },
  { text: '0.00000000000001', value: 1e-14, decimals: 14 },
];

test.for(READABLE)('$text is read as $value with $decimals decimals', ({ text, ...number }) => {
  expect(readNumber(text)).toEqual(number);
});

const UNREADABLE = [
  '',
  '-',
  '—5',
  '1,23',
  '12,34.5',
  ',123',
  '1.2.3',
  '5.',
  '七',
  '8-8.5',
  '(-5)',
  '((5))',
  '1 234',
  '1e5',
  '5万',
  '1234567890123456',
  '0.00000000000000000000001',
  '0x10',
  'NaN',
  '--5',
];

test.for(UNREADABLE)('“%s” is no number', (text) => {
  expect(readNumber(text)).toBeNull();
});

const printed = fc
  .record({ units: fc.integer({ min: -1e9, max: 1e9 }), decimals: fc.integer({ min: 0, max: 4 }) })
  .map(({ units, decimals }) => ({ value: (units || 0) / 10 ** decimals, decimals }));

test('a printed number reads back, plain, grouped and full-width', () => {
  fc.assert(
    fc.property(printed, ({ value, decimals }) => {
      const plain = value.toFixed(decimals);
      const grouped = plain.replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/gu, ',');
      const wide = plain.replaceAll(/[\d.-]/gu, (letter) =>
        String.fromCharCode(letter.charCodeAt(0) + 0xfee0),
      );
      for (const text of [plain, grouped, wide]) {
        expect(readNumber(text), text).toEqual({ value, decimals });
      }
      expect(readPlainNumber(plain)).toEqual({ value, decimals });
    }),
  );
});

const NUMBER_LETTERS = Array.from('0123456789.-,%( ');

test('the fast path reads what the slow one reads, or nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...NUMBER_LETTERS), maxLength: 18 }), (text) => {
      const plain = readPlainNumber(text);
      if (plain !== null) expect(plain).toEqual(readNumber(text));
    }),
  );
});
