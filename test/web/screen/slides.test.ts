import { describe, expect, test } from 'vitest';
import type { MatrixCell, MatrixRow, Overview } from '#server/schemas/overview.ts';
import type { RegionRef } from '#server/schemas/scalars.ts';
import { chunk, FITS, leftOut, slidesOf } from '../../../web/src/routes/screen/slides.ts';

const region = (id: string, kind: RegionRef['kind'] = 'county'): RegionRef => ({
  id,
  name: id,
  nameEn: null,
  shortName: id,
  shortNameEn: null,
  kind,
});

const cell = (regionId: string, actual: number | null, rank: number | null): MatrixCell => ({
  regionId,
  target: null,
  actual,
  decimals: 1,
  missingReason: null,
  gap: null,
  gapDecimals: 1,
  status: 'no-target',
  rank,
  printed: null,
  gapRatio: null,
  revision: 0,
});

const row = (id: string, cells: MatrixCell[]): MatrixRow => ({
  indicator: { id, name: id, nameEn: null, proseName: id, unit: '%' },
  measure: 'rate',
  department: { id: 'fgw', name: 'fgw', nameEn: null, shortName: 'fgw', shortNameEn: null },
  period: { start: '2019-01', end: '2019-06', label: '2019年1-6月' },
  groupId: 'counties',
  reported: 4,
  expected: 4,
  typicalGap: null,
  cells,
});

const places = { ranked: 1, first: 0, last: 0 };
const tally = { monitorable: 1, unmet: 0, unmetSharePct: 0, places };

/** A city with so many counties and indicators, in all of which they are ranked. */
function overviewOf(counties: number, indicators: number): Overview {
  const ids = Array.from({ length: counties }, (_, index) => `c${index}`);
  const regions = [region('city', 'city'), ...ids.map((id) => region(id))];
  return {
    release: '2019-06',
    period: { start: '2019-01', end: '2019-06', label: '2019年1-6月' },
    publishedOn: null,
    hasTargets: true,
    city: { region: region('city', 'city'), ...tally },
    regions,
    regionStandings: ids.map((id) => ({ region: region(id), ...tally })),
    departmentStandings: [],
    groups: [],
    rows: Array.from({ length: indicators }, (_, no) =>
      row(
        `i${no}`,
        ids.map((id, place) => cell(id, 100 - place, place + 1)),
      ),
    ),
    findings: 0,
  };
}

const plain = { rounds: [], regions: 'worst', chosen: [], hasMoved: false } as const;
const keys = (overview: Overview, rounds: Parameters<typeof slidesOf>[1]['rounds'] = []) =>
  slidesOf(overview, { ...plain, rounds, hasMoved: true }).map(({ key }) => key);

describe('the rounds', () => {
  test('go through everything, each region and each indicator', () => {
    expect(keys(overviewOf(2, 2))).toEqual([
      'matrix:0',
      'standings:0',
      'extremes:gaps:0',
      'extremes:moves:0',
      'region:c0:0',
      'region:c1:0',
      'indicator:i0:0',
      'indicator:i1:0',
    ]);
  });

  test('keep to those that were chosen, in that order', () => {
    expect(keys(overviewOf(1, 1), ['regions', 'standings'])).toEqual([
      'region:c0:0',
      'standings:0',
    ]);
  });

  test('show no changes where there is nothing to compare with', () => {
    const slides = slidesOf(overviewOf(1, 1), { ...plain, rounds: ['extremes'] });
    expect(slides.map(({ key }) => key)).toEqual(['extremes:gaps:0']);
  });

  test('of many regions the worst and the chosen have pictures of their own, and all where they are asked for', () => {
    const overview = overviewOf(100, 1);
    // c0 misses nothing, c99 the most.
    for (const [share, standing] of overview.regionStandings.entries())
      standing.unmetSharePct = share;
    const regionsOf = (asked: Partial<Parameters<typeof slidesOf>[1]>) =>
      slidesOf(overview, { ...plain, rounds: ['regions'], ...asked }).length;
    expect(regionsOf({})).toBe(12);
    expect(regionsOf({ chosen: ['c3', 'c99'] })).toBe(13);
    expect(regionsOf({ regions: 'all' })).toBe(100);
    expect(leftOut(overview, { ...plain, chosen: ['c3'] })).toBe(87);
    expect(leftOut(overview, { ...plain, regions: 'all' })).toBe(0);
    // All of them stand in the lists: 100 in lists of at most twelve are nine, three on a picture, and one of
    // departments.
    expect(slidesOf(overview, { ...plain, rounds: ['standings'] })).toHaveLength(4);
  });

  test('leave out a ranking of one', () => {
    expect(keys(overviewOf(1, 3), ['indicators'])).toEqual([]);
  });
});

describe('what does not fit on one picture', () => {
  test('goes on to the next, with the city beside every part', () => {
    const slides = slidesOf(overviewOf(FITS.columns + 3, FITS.rows + 2), {
      ...plain,
      rounds: ['matrix'],
    });
    expect(slides.map(({ part }) => part)).toEqual([1, 2, 3, 4].map((no) => ({ no, of: 4 })));
    const rows: string[] = [];
    for (const { content } of slides) {
      if (content.round !== 'matrix') throw new Error('no matrix');
      expect(content.regions[0]?.id).toBe('city');
      expect(content.regions.length).toBeLessThanOrEqual(FITS.columns);
      rows.push(...content.rows.map(({ indicator }) => indicator.id));
    }
    expect(new Set(rows).size).toBe(FITS.rows + 2);
  });

  test('of a long ranking are the first and the last, and how many stand between', () => {
    const [slide] = slidesOf(overviewOf(100, 1), { ...plain, rounds: ['indicators'] });
    if (slide?.content.round !== 'indicators') throw new Error('no ranking');
    const ranks = slide.content.places.map((place) => place.cell.rank);
    expect([ranks[0], ranks[13], ranks[14], ranks.at(-1)]).toEqual([1, 14, 87, 100]);
    expect(slide.content.omitted).toBe(72);
  });
});

test('a ranking stands best first, and who is not ranked comes last', () => {
  const overview = overviewOf(3, 1);
  overview.rows = [row('i', [cell('c0', 5, null), cell('c1', 3, 2), cell('c2', 9, 1)])];
  const [slide] = slidesOf(overview, { ...plain, rounds: ['indicators'] });
  if (slide?.content.round !== 'indicators') throw new Error('no ranking');
  expect(slide.content.places.map((place) => place.region.id)).toEqual(['c2', 'c1', 'c0']);
});

const chunks = [
  { name: 'nothing', items: 0, limit: 3, sizes: [] },
  { name: 'what fits', items: 3, limit: 3, sizes: [3] },
  { name: 'one too many', items: 4, limit: 3, sizes: [2, 2] },
  { name: 'several parts', items: 10, limit: 4, sizes: [4, 4, 2] },
];
test.for(chunks)('$name is parted evenly', ({ items, limit, sizes }) => {
  const all = Array.from({ length: items }, (_, index) => index);
  const parts = chunk(all, limit);
  expect(parts.map(({ length }) => length)).toEqual(sizes);
  expect(parts.flat()).toEqual(all);
});
