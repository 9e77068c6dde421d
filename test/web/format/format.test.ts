import { expect, test } from 'vitest';
import { formatDate, formatMonth, monthOfYear, periodNote } from '#lib/format/date.ts';
import { formatMoment } from '#lib/format/moment.ts';
import { formatAmount, formatFigure, formatPct, formatSigned } from '#lib/format/number.ts';
import { isRange } from '#lib/format/target.ts';

test.each([
  [10, 1, '10.0'],
  [-3.4, 1, '−3.4'],
  [0, 1, '0.0'],
  [-0, 1, '0.0'],
  [-1, 0, '−1'],
])('the figure %d with %d decimals is written %s', (value, decimals, text) => {
  expect(formatFigure(value, decimals)).toBe(text);
});

test.each([
  [0.8, 1, '+0.8'],
  [0, 1, '0.0'],
  [-37.5, 1, '−37.5'],
])('the difference %d is written with its sign: %s', (value, decimals, text) => {
  expect(formatSigned(value, decimals)).toBe(text);
});

test('amounts of five digits and more stand in groups of three', () => {
  expect(formatAmount(9876.5, 2)).toBe('9876.50');
  expect(formatAmount(19876.54, 2)).toBe('19\u202f876.54');
  expect(formatAmount(-1234567, 0)).toBe('−1\u202f234\u202f567');
});

test('a share has one decimal', () => {
  expect(formatPct(60)).toBe('60.0%');
});

test('a date is written in Chinese, with or without a time of day', () => {
  expect(formatDate('2019-07-29')).toBe('2019年7月29日');
  expect(formatDate('2019-07-09T10:00:00Z')).toBe('2019年7月9日');
});

test('a month is written in Chinese, and a moment in Beijing time', () => {
  expect(formatMonth('2020-06')).toBe('2020年6月');
  expect(monthOfYear('2020-12')).toBe('12月');
  // Eight hours on: past midnight, and past the end of the year.
  expect(formatMoment('2025-12-31T16:05:59.000Z')).toBe('2026-01-01 00:05');
});

test('a period is noted only where it differs from the release', () => {
  const months = (end: string, label: string) => ({ start: '2019-01', end, label });
  const release = months('2019-06', '2019年1-6月');
  expect(periodNote(release, release)).toBeNull();
  expect(periodNote(months('2019-07', '2019年1-7月'), release)).toBe('1-7月');
  expect(periodNote({ start: '2018-01', end: '2018-12', label: '2018年1-12月' }, release)).toBe(
    '2018年1-12月',
  );
});

test('only a target with two ends is a range', () => {
  expect(isRange({ text: '8-8.5', low: 8, high: 8.5 })).toBe(true);
  expect(isRange({ text: '10.5', low: 10.5, high: null })).toBe(false);
  expect(isRange({ text: '≤12', low: null, high: 12 })).toBe(false);
  expect(isRange(null)).toBe(false);
});
