import { expect, test } from 'vitest';
import { numberCell } from '#server/tables/write-number.ts';

const cases = [
  { text: '24.0', value: 24, format: '0.0' },
  { text: '-3', value: -3, format: '0' },
  { text: '1,234.50', value: 1234.5, format: '#,##0.00' },
  { text: '(6.64)', value: -6.64, format: '0.00;"("0.00")"' },
  { text: '（6.64）', value: -6.64, format: '0.00;"（"0.00"）"' },
  // What a number format can't show again stays as it was printed.
  { text: '-0.0', value: '-0.0', format: null },
  { text: '7.5%', value: '7.5%', format: null },
  { text: '+3', value: '+3', format: null },
  { text: '－3.2', value: '－3.2', format: null },
  { text: '８', value: '８', format: null },
  { text: '8-8.5', value: '8-8.5', format: null },
  { text: '已完成', value: '已完成', format: null },
  { text: '', value: null, format: null },
];

test.for(cases)('“$text” is written as $value', ({ text, value, format }) => {
  expect(numberCell(text, 'figure')).toEqual({ value, numberFormat: format, role: 'figure' });
});
