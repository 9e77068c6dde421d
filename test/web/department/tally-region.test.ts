import { expect, test } from 'vitest';
import { tallyRegion } from '../../../web/src/routes/departments/[id]/tally-region.ts';
import { row } from '../overview/fixtures.ts';

test('a region is held to the targets that it has a figure for', () => {
  const rows = [
    row('gdp', 'fgw', 'rate', { leping: -1, gaoxin: 2 }),
    row('retail', 'fgw', 'rate', { leping: 0 }),
    row('services', 'fgw', 'rate', { leping: null }),
  ];
  expect(tallyRegion(rows, 'leping')).toEqual({ monitorable: 2, unmet: 1 });
  expect(tallyRegion(rows, 'gaoxin')).toEqual({ monitorable: 1, unmet: 0 });
  expect(tallyRegion(rows, 'taoci')).toEqual({ monitorable: 0, unmet: 0 });
});
