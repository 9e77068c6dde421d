import { expect, test } from 'vitest';
import { regionsBehind } from '../../../web/src/routes/departments/[id]/behind.ts';
import { regionSheets } from '../../../web/src/routes/departments/[id]/region-sheets.ts';
import { row } from '../overview/fixtures.ts';

const STEPS = { steps: [0.5, 1.5, 3] as [number, number, number] };
const region = (id: string, kind: 'city' | 'county' = 'county') => ({
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

test('on paper five regions stand side by side, the city on every table', () => {
  const parts = Array.from({ length: 8 }, (_, index) => region(`r${index}`));
  const sheets = regionSheets([region('city', 'city'), ...parts]);
  expect(sheets.map((sheet) => sheet.map(({ id }) => id))).toEqual([
    ['city', 'r0', 'r1', 'r2', 'r3', 'r4'],
    ['city', 'r5', 'r6', 'r7'],
  ]);
});
