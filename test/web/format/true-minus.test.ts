import { expect, test } from 'vitest';
import { trueMinus } from '#lib/format/true-minus.ts';

test.each([
  ['应为6 − 8 = -2。', '应为6 − 8 = −2。'],
  ['应为未完成（差距-0.3）。', '应为未完成（差距−0.3）。'],
  ['-1', '−1'],
  ['2019年1-6月', '2019年1-6月'],
  ['8%-8.5%', '8%-8.5%'],
])('%s is set as %s', (text, expected) => {
  expect(trueMinus(text)).toBe(expected);
});
