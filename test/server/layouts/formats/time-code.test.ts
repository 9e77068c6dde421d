import { describe, expect, test } from 'vitest';
import { readTimeCode, type Frequency } from '#server/layouts/formats/time-code.ts';

function monthsOf(text: string, frequency: Frequency | null = null): string | null {
  const code = readTimeCode(text, frequency);
  if (code === null) return null;
  const { year, endYear, months, isInterval } = code;
  const end = endYear === null ? '' : `${endYear}.`;
  if (months === null) return `${year}`;
  return `${year}.${months.from}-${end}${months.to}${isInterval ? ' written out' : ''}`;
}

describe('codes of time, by the months that they name', () => {
  test.for([
    ['2019', '2019'],
    ['2019-A1', '2019.1-12'],
    ['2019-Q2', '2019.4-6'],
    ['2019Q4', '2019.10-12'],
    ['2019K1', '2019.1-3'],
    ['2019-S2', '2019.7-12'],
    ['2019H1', '2019.1-6'],
    ['2019-T3', '2019.9-12'],
    ['2019-03', '2019.3-3'],
    ['2019M11', '2019.11-11'],
    ['2019-M02', '2019.2-2'],
    ['201907', '2019.7-7'],
    ['2019-01/2019-06', '2019.1-6 written out'],
    ['2019-01-01/P6M', '2019.1-6 written out'],
    ['2018-07-01/P1Y', '2018.7-2019.6 written out'],
    ['2020-01-01/2020-02-29', '2020.1-2 written out'],
    ['2019-Q5', null],
    ['2019-13', null],
    ['201913', null],
    ['2019-W07', null],
    ['2019-06-30', null],
    ['2020-01-01/2020-02-28', null],
    ['360222', null],
  ] as const)('%s', ([text, expected]) => {
    expect(monthsOf(text)).toBe(expected);
  });

  test('a first day is as long as the file says that its periods are', () => {
    expect(monthsOf('2014-04-01')).toBeNull();
    expect(monthsOf('2014-04-01', 'month')).toBe('2014.4-4');
    expect(monthsOf('2014-04-01', 'quarter')).toBe('2014.4-6');
    expect(monthsOf('2014-01-01T00:00:00', 'year')).toBe('2014.1-12');
  });
});
