import { expect, test } from 'vitest';
import type { MatrixRow } from '#server/schemas/overview.ts';
import type { RegionRef } from '#server/schemas/scalars.ts';
import { indicatorPanels } from '../../../web/src/routes/departments/[id]/panels.ts';

const region = (id: string, kind: RegionRef['kind'] = 'county'): RegionRef => ({
  id,
  name: id,
  shortName: id,
  nameEn: null,
  shortNameEn: null,
  kind,
});
function row(id: string, gaps: Record<string, number | null>, measure: 'rate' | 'count' = 'rate') {
  const unit = measure === 'rate' ? '%' : '家';
  const cells: MatrixRow['cells'] = Object.entries(gaps).map(([regionId, gap]) => ({
    regionId,
    target: null,
    actual: 1,
    decimals: 1,
    missingReason: null,
    gap,
    gapDecimals: 1,
    status: gap === null ? 'no-target' : gap < 0 ? 'unmet' : 'met',
    rank: null,
    printed: null,
    gapRatio: null,
    revision: 0,
  }));
  return {
    indicator: { id, name: id, proseName: id, nameEn: null, unit },
    measure,
    groupId: null,
    reported: null,
    expected: null,
    typicalGap: null,
    department: { id: 'swj', name: '', shortName: '', nameEn: null, shortNameEn: null },
    period: { start: '2019-01', end: '2019-06', label: '' },
    cells,
  } satisfies MatrixRow;
}
const REGIONS = [region('city', 'city'), region('a'), region('b'), region('c')];

test('a panel has the city apart and its regions from best to worst, without a gap last', () => {
  const [panel] = indicatorPanels([row('gdp', { city: -1, a: -2, b: null, c: 3 })], REGIONS);
  expect(panel?.city?.region.id).toBe('city');
  expect(panel?.lines.map((line) => line.region.id)).toEqual(['c', 'a', 'b']);
  expect(panel?.left).toBe(0);
});

test('rates share a scale that most gaps fit, counts one that all fit', () => {
  const panels = indicatorPanels(
    [
      row('gdp', { a: 1, b: -2, c: 3 }),
      row('retail', { city: 4, a: -5, b: 2, c: -106 }),
      row('entries', { a: -12, b: 3 }, 'count'),
    ],
    REGIONS,
  );
  // Of seven rates six lie within ±5: 86 %, and −106 is marked.
  expect(panels.map(({ extent }) => extent.max)).toEqual([5, 5, 12]);
});

test('of many regions the ends are listed', () => {
  const many = Array.from({ length: 20 }, (_, index) => region(`r${index}`));
  const gaps = Object.fromEntries(many.map(({ id }, index) => [id, -index]));
  const [panel] = indicatorPanels([row('gdp', gaps)], many);
  expect(panel?.left).toBe(10);
  expect(panel?.lines.map(({ region: { id } }) => id)).toEqual([
    'r0',
    'r1',
    'r2',
    'r3',
    'r4',
    'r15',
    'r16',
    'r17',
    'r18',
    'r19',
  ]);
});
