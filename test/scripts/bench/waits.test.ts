import { expect, test } from 'vitest';
import { compareWaits, withUnasked } from '#scripts/bench/waits.ts';

test.for([
  { wait: 3, waits: [3] },
  { wait: 5, waits: [5] },
  // Asked every 5 ms, a second one would have waited 7 and a third 2.
  { wait: 12, waits: [12, 7, 2] },
])('a wait of $wait ms stands for those who would have asked meanwhile', ({ wait, waits }) => {
  expect(withUnasked(wait)).toEqual(waits);
});

test('waits are told by the middle, the hundredth and the longest, against those at rest', () => {
  const idle = Array.from({ length: 100 }, () => 2);
  const busy = Array.from({ length: 100 }, (_, index) => index + 1);
  const told = [...compareWaits('publication', { busy, idle, isEnded: false })];
  const short = told.map(({ what, ours, isAtLeast, against }) => {
    return [what, ours, isAtLeast, against?.ratio];
  });
  expect(short).toEqual([
    ['publication: p50', 51, true, 25.5],
    ['publication: p99', 100, true, 50],
    ['publication: max', 100, true, 50],
  ]);
});
