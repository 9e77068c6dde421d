import { expect, test } from 'vitest';
import { departmentViewHref, readDepartment } from '#lib/url/department.ts';
import { readRegion, regionHref, regionViewHref } from '#lib/url/region.ts';

const view = {
  release: '2019-06',
  sort: { by: 'gap', descending: false },
} as const;

test('a scorecard keeps its sort in the address, and reads them back', () => {
  const href = regionViewHref('changjiang', view);
  expect(href).toBe('/regions/changjiang?release=2019-06&sort=gap');
  expect(readRegion(new URL(href, 'http://localhost').searchParams)).toEqual(view);

  const department = departmentViewHref('swj', view);
  expect(department).toBe('/departments/swj?release=2019-06&sort=gap');
  expect(readDepartment(new URL(department, 'http://localhost').searchParams)).toEqual(view);
});

test('a link from elsewhere asks for the whole scorecard', () => {
  const href = regionHref('changjiang', { release: null });
  expect(readRegion(new URL(href, 'http://localhost').searchParams)).toEqual({
    release: null,
    sort: null,
  });
});
