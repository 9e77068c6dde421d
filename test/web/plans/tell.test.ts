import { expect, test } from 'vitest';
import { pastedFrom, toldOf, usualPeriod } from '../../../web/src/routes/plans/[id]/tell.ts';

const place = (key: string, name: string) => ({
  ...{ key, name, nameEn: name, regionId: key, isCounty: true },
});
const PLACES = [place('east', '东县'), place('west', '西县'), place('south', '南县')];

test('a copied column fills the places one after another, and no more than there are', () => {
  expect(pastedFrom('3\n0\n2\n9\n', PLACES)).toEqual({ east: '3', west: '0', south: '2' });
});

test('lines that begin with a name go to that place', () => {
  expect(pastedFrom('西县\t8\r\n东县\t5', PLACES)).toEqual({ west: '8', east: '5' });
});

test('one cell is pasted as any text', () => {
  expect(pastedFrom('12', PLACES)).toBeNull();
});

test('a blank is not told', () => {
  expect(toldOf(PLACES, { east: ' 3 ', west: '  ' })).toEqual([{ place: '东县', value: '3' }]);
});

test.for([
  { first: '2022-01-01', last: '2022-12-31', expected: '2022' },
  { first: '2022-06-01', last: '2022-06-30', expected: '2022-06' },
  { first: '2022-09-30', last: '2022-09-30', expected: '2022-09-30' },
])('$expected is asked for first', ({ first, last, expected }) => {
  const asked = { first, last, label: '', labelEn: '' };
  const targets = [{ places: [{ asked }] }];
  expect(usualPeriod({ targets })).toBe(expected);
});
