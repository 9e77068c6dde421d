import { describe, expect, test } from 'vitest';
import { expectedText, expectsWarning, OFFICE_FORMATS } from '#scripts/proof/cell-formats.ts';
import { groupThousands, roundExactly } from '#scripts/proof/exact-rounding.ts';
import { newDatabaseFile } from '#test/support/database.ts';
import { runScript } from './run-script.ts';

const prove = (...args: string[]) => runScript('scripts/proof.ts', args, newDatabaseFile());

test('proof lists its parts with its help', async () => {
  const { code, stdout } = await prove('--help');
  expect(code).toBe(0);
  expect(stdout).toMatch(/^npm run proof -- /u);
  expect(stdout).toContain('  cells  ');
});

describe('proof ends with 2', () => {
  test.for([
    { name: 'without a part', args: [], says: 'cells' },
    { name: 'for a part that is none', args: ['cels'], says: '没有“cels”这一项：bundle、cells' },
    { name: 'for no number of cells', args: ['cells', '--count', '0'], says: '--count' },
  ])('$name', async ({ args, says }) => {
    const { code, stderr } = await prove(...args);
    expect(code).toBe(2);
    expect(stderr).toContain(says);
  });
});

describe('what cells are held against', () => {
  test.for([
    { value: -3.25, decimals: 1, shift: 0, expected: '3.3' },
    { value: 1.005, decimals: 2, shift: 0, expected: '1.01' },
    { value: 2.675, decimals: 2, shift: 0, expected: '2.68' },
    { value: 0.0345, decimals: 1, shift: 2, expected: '3.5' },
    { value: 123456, decimals: 1, shift: -4, expected: '12.3' },
    { value: 85, decimals: 1, shift: -4, expected: '0.0' },
    { value: 0, decimals: 1, shift: 0, expected: '0.0' },
    { value: 1e21, decimals: 0, shift: 0, expected: `1${'0'.repeat(21)}` },
  ])('$value × 10^$shift with $decimals decimals', ({ value, decimals, shift, expected }) => {
    expect(roundExactly(value, decimals, shift)).toBe(expected);
  });

  test('thousands', () => {
    expect(groupThousands('1234567.8901')).toBe('1,234,567.8901');
    expect(groupThousands('123')).toBe('123');
  });

  test.for<[value: number, format: string, text: string, isWarned: boolean]>([
    [-3.25, '0.0;[Red]0.0', '-3.3', true],
    [-0.04, '0.0;[Red]0.0', '-0.0', false],
    [0, '0.0;-0.0;"—"', '0.0', true],
    [1234.5, '#,##0.00', '1,234.50', false],
    [-123456, '0\\.0,"万元"', '-12.3万元', false],
    [85, '0!.0,"万"', '0.0万', false],
    [0.0345, '0.0%', '3.5%', false],
  ])('%d under %s', ([value, format, text, isWarned]) => {
    const one = OFFICE_FORMATS.find((each) => each.format === format)!;
    expect([expectedText(value, one), expectsWarning(value, one)]).toEqual([text, isWarned]);
  });
});
