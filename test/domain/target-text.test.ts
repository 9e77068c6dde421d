import { expect, test } from 'vitest';
import { formatTarget } from '#domain/target-text.ts';

test('a range of a target gets an en dash, words stay as they are', () => {
  expect(formatTarget('8-8.5')).toBe('8–8.5');
  expect(formatTarget('8%~8.5%')).toBe('8%–8.5%');
  expect(formatTarget('不低于10')).toBe('不低于10');
  expect(formatTarget('-5')).toBe('-5');
});
