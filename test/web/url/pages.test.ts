import { expect, test } from 'vitest';
import { indicatorHref, readIndicator } from '#lib/url/indicator.ts';
import { navLinks } from '#lib/url/nav.ts';
import { regionHref } from '#lib/url/region.ts';
import { switchReleaseHref } from '#lib/url/release.ts';
import { targetTabs } from '#lib/url/targets.ts';
import { familyRef, releaseWith } from '../families.ts';

const at = (path: string) => new URL(path, 'http://localhost');

test('a page of one thing has its id in the path, escaped', () => {
  expect(regionHref('leping', { release: null })).toBe('/regions/leping');
  expect(regionHref('a/b', { release: '2019-06' })).toBe('/regions/a%2Fb?release=2019-06');
});

test('an indicator page reads back the release and the region it points out', () => {
  const state = { release: '2019-06', region: 'zhushan' };
  const url = new URL(indicatorHref('gdp', state), 'http://localhost');
  expect(url.pathname).toBe('/indicators/gdp');
  expect(readIndicator(url.searchParams)).toMatchObject({ ...state, chart: 'ranking' });
});

test('an address of what the rest of the year takes leads to the columns that say it', () => {
  const { chart, columns } = readIndicator(at('/indicators/gdp?chart=needs').searchParams);
  expect([chart, columns]).toEqual(['ranking', 'needs']);
});

test('switching the release keeps the page and its other parameters', () => {
  const url = new URL('http://localhost/?sort=leping&release=2019-06');
  expect(switchReleaseHref(url, '2020-07')).toBe('/?sort=leping&release=2020-07');
});

test('the head carries the release to the pages that show one, and marks the current page', () => {
  const releases = [releaseWith('2019-06', [], [familyRef('prices', 'index-bases', 0)])];
  const links = navLinks(at('/rankings'), { release: '2019-06', releases });
  expect(links.filter((link) => link.isCurrent).map((link) => link.label)).toEqual(['排名']);
  expect(links.find((link) => link.label === '核对')?.href).toBe('/findings?release=2019-06');
  expect(links.find((link) => link.label === 'prices')?.href).toBe('/prices');
});

test('below a region no page of the head is the current one', () => {
  const links = navLinks(at('/regions/leping'), { release: null, releases: [] });
  expect(links.some((link) => link.isCurrent)).toBe(false);
});

test('one entry of the head stands for targets, tasks, assessments and units', () => {
  for (const path of ['/plans', '/plans/1', '/tasks', '/assessments/2022', '/control-units']) {
    const links = navLinks(at(path), { release: null, releases: [] });
    expect(links.filter((link) => link.isCurrent).map((link) => link.label)).toEqual(['目标任务']);
    expect(targetTabs(path).filter((tab) => tab.isCurrent)).toHaveLength(1);
  }
  expect(targetTabs('/planship').some((tab) => tab.isCurrent)).toBe(false);
});
