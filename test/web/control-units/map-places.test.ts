import { expect, test } from 'vitest';
import { washOf } from '../../../web/src/routes/control-units/map-places.ts';

test.each([
  [0.5, 'met-1'],
  [25, 'met-1'],
  [25.01, 'met-2'],
  [50, 'met-2'],
  [62.06, 'met-3'],
  [80.02, 'met-4'],
  [100, 'met-4'],
  // Printed shares may sum to a little more.
  [100.01, 'met-4'],
  [null, 'hatch'],
] as const)('a share of %s has the wash %s', (share, wash) => {
  expect(washOf(share)).toBe(wash);
});
