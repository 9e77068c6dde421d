import { expect, test } from 'vitest';
import {
  chooseFamily,
  familyHref,
  heldFamilies,
  menuFamilies,
  readFamily,
} from '#lib/url/families.ts';
import { navLinks } from '#lib/url/nav.ts';
import { familyRef, releaseWith } from '../families.ts';

const enterprises = familyRef('enterprises', 'in-out-net', 0);
const vehicles = familyRef('vehicles', 'in-out-net', 1);
const prices = familyRef('prices', 'index-bases', 2);
const releases = [
  releaseWith('2020-07', [], [prices]),
  releaseWith('2019-06', [], [enterprises, vehicles]),
];
const held = heldFamilies(releases);

test('families that any release has stand in the order of the menu, each once', () => {
  expect(held).toEqual([enterprises, vehicles, prices]);
  expect(heldFamilies([...releases, ...releases])).toEqual(held);
  expect(heldFamilies([])).toEqual([]);
});

test('the first of a kind keeps the address that it had alone, the others are named in it', () => {
  const hrefs = held.map((family) => familyHref(family, { release: null, held }));
  expect(hrefs).toEqual(['/net-entries', '/net-entries?family=vehicles', '/prices']);
  const [, second = ''] = hrefs;
  expect(readFamily(new URL(second, 'http://localhost').searchParams)).toBe('vehicles');
});

test('a page shows the family that was asked for, else the first of its kind', () => {
  expect(chooseFamily(held, 'in-out-net', null)).toBe(enterprises);
  expect(chooseFamily(held, 'in-out-net', 'vehicles')).toBe(vehicles);
  expect(chooseFamily(held, 'in-out-net', 'prices')).toBeNull();
  expect(chooseFamily(held, 'urban-rural', null)).toBeNull();
});

test('the menu has no net entries of a release that has none, and always what has no release', () => {
  expect(menuFamilies(releases, '2020-07')).toEqual([prices]);
  expect(menuFamilies(releases, '2019-06')).toEqual([enterprises, vehicles, prices]);
  expect(menuFamilies(releases, null)).toEqual([enterprises, vehicles, prices]);
});

test('of two families on one address the menu marks the one that is shown', () => {
  const at = (path: string) => new URL(path, 'http://localhost');
  const current = (path: string) =>
    navLinks(at(path), { release: null, releases })
      .filter(({ isCurrent }) => isCurrent)
      .map(({ label }) => label);
  expect(current('/net-entries')).toEqual(['enterprises']);
  expect(current('/net-entries?family=vehicles&by=region')).toEqual(['vehicles']);
});
