import { expect, test } from 'vitest';
import { explainMovement } from '#domain/explain/movement-formulas.ts';
import type { Since } from '#domain/movement/types.ts';

const SINCE: Since = {
  release: '2019-05',
  period: { start: '2019-01', end: '2019-05' },
  actual: { change: 0.2, decimals: 1, before: 10.7, withheld: null },
  gap: { change: null, decimals: 1, before: null, withheld: 'no-target' },
  status: { before: null, withheld: 'no-target' },
  rank: { before: 5, gained: 2, own: 3, others: -1, withheld: null },
};
const NOW = { actual: { value: 10.9, decimals: 1 }, gap: null, rank: 3 };

test('a movement is written out part by part, and what is withheld says why', () => {
  expect(explainMovement(NOW, SINCE, 'previous')).toEqual([
    {
      code: 'change-actual',
      since: 'previous',
      terms: [
        { role: 'now', value: 10.9, decimals: 1 },
        { role: 'then', value: 10.7, decimals: 1 },
      ],
      result: { value: 0.2, decimals: 1 },
      withheld: null,
    },
    { code: 'change-gap', since: 'previous', terms: [], result: null, withheld: 'no-target' },
    {
      code: 'rank-moved',
      since: 'previous',
      // alone it would have gone from the fifth to the second place
      terms: [
        { role: 'rank-then', value: 5, decimals: 0 },
        { role: 'rank-alone', value: 2, decimals: 0 },
        { role: 'rank-now', value: 3, decimals: 0 },
        { role: 'own', value: 3, decimals: 0 },
        { role: 'others', value: -1, decimals: 0 },
      ],
      result: { value: 2, decimals: 0 },
      withheld: null,
    },
  ]);
});
