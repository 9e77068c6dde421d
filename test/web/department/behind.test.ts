import { expect, test } from 'vitest';
import { regionsBehind } from '../../../web/src/routes/departments/[id]/behind.ts';
import { heldByOne, regionGroups } from '../../../web/src/routes/departments/[id]/region-groups.ts';
import { row } from '../overview/fixtures.ts';

const STEPS = { steps: [0.5, 1.5, 3] as [number, number, number] };
const region = (id: string, kind: 'city' | 'county' | 'park' = 'county') => ({
  id,
  name: id,
  shortName: id,
  nameEn: null,
  shortNameEn: null,
  kind,
});

test('regions stand by the share of the department’s targets that they miss', () => {
  const rows = [
    row('gdp', 'fgw', 'rate', { city: -1, leping: -1, fuliang: 1, gaoxin: -2 }),
    row('retail', 'fgw', 'rate', { city: 1, leping: -1, fuliang: -1 }),
  ];
  const regions = [
    region('city', 'city'),
    ...['leping', 'fuliang', 'gaoxin', 'taoci'].map((id) => region(id)),
  ];
  const behind = regionsBehind(rows, regions, STEPS);
  // 2 of 2 before 1 of 1, both 100 %; 1 of 2 is 50 %; 陶瓷园区 has no target here.
  expect(behind.map(({ region: { id }, unmet, monitorable }) => [id, unmet, monitorable])).toEqual([
    ['leping', 2, 2],
    ['gaoxin', 1, 1],
    ['fuliang', 1, 2],
  ]);
});

test('of many regions each is a row beneath its kind, most behind first, with the columns that its kind has', () => {
  const rows = [
    row('gdp', 'fgw', 'rate', { city: -1, leping: 1, fuliang: -1, gaoxin: -2 }),
    row('retail', 'fgw', 'rate', { city: 1, leping: -1, fuliang: -1 }),
    row('lodging', 'fgw', 'rate', { gaoxin: -1 }),
  ];
  const regions = [
    region('city', 'city'),
    ...['leping', 'fuliang', 'zhushan'].map((id) => region(id)),
    region('gaoxin', 'park'),
  ];
  const groups = regionGroups(rows, regions, regionsBehind(rows, regions, STEPS));
  const told = groups.map(({ kind, regions: own, rows: held }) => [
    kind,
    own.map(({ id }) => id),
    held.map(({ indicator }) => indicator.id),
  ]);
  // 2 of 2 before 1 of 2; 珠山区 has none of them, and 住宿业 高新区 alone.
  expect(told).toEqual([
    ['county', ['fuliang', 'leping'], ['gdp', 'retail']],
    ['park', ['gaoxin'], ['gdp']],
  ]);
  const [alone, ...others] = heldByOne(rows, regions);
  expect(alone?.region.id).toBe('gaoxin');
  expect(alone?.rows.map(({ indicator }) => indicator.id)).toEqual(['lodging']);
  expect(others).toEqual([]);
});
