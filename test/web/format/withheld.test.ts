import { expect, test } from 'vitest';
import { missingWord, statusWords } from '#lib/format/status.ts';

test('a figure that is withheld is not called missing', () => {
  expect(missingWord('withheld')).toBe('不公开');
  expect(missingWord('blank')).toBe('缺数');
  expect(missingWord(null)).toBe('缺数');
  expect(statusWords('missing', 'withheld')).toBe('不公开');
  expect(statusWords('unmet', null)).toBe('未达标');
});
