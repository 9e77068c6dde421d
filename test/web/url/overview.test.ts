import { expect, test } from 'vitest';
import { overviewHref, readOverview, type OverviewState } from '#lib/url/overview.ts';

const byDefault: OverviewState = {
  release: null,
  sort: null,
  status: 'all',
  department: null,
  group: null,
  show: 'gap',
  since: null,
  order: 'share',
  columns: 'share',
  regions: 'worst',
  chosen: [],
};

const cases: { name: string; state: OverviewState; href: string }[] = [
  { name: 'defaults are left out', state: byDefault, href: '/' },
  {
    name: 'a release is named',
    state: { ...byDefault, release: '2019-06' },
    href: '/?release=2019-06',
  },
  {
    name: 'a descending column has a minus',
    state: {
      ...byDefault,
      release: '2019-06',
      sort: { by: 'leping', descending: true },
      status: 'unmet',
    },
    href: '/?release=2019-06&sort=-leping&status=unmet',
  },
  {
    name: 'one department, one group and what the cells show stand behind it',
    state: { ...byDefault, department: 'swj', group: 'park', show: 'change', since: 'year' },
    href: '/?department=swj&group=park&show=change&since=year',
  },
  {
    name: 'the order of the dictionary and regions chosen besides the worst',
    state: { ...byDefault, columns: 'dictionary', chosen: ['leping', 'fuliang'] },
    href: '/?columns=dictionary&chosen=leping%2Cfuliang',
  },
];

test.each(cases)('$name, and reads back as it was written', ({ state, href }) => {
  expect(overviewHref(state)).toBe(href);
  expect(readOverview(new URL(href, 'http://localhost').searchParams)).toEqual(state);
});

test('what no page knows reads as the default', () => {
  expect(
    readOverview(new URLSearchParams('status=shiny&sort=-&release=&show=all&since=ever')),
  ).toEqual(byDefault);
});
