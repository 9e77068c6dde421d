import { expect, test } from 'vitest';
import { describeCell } from '#lib/ui/matrix/cell-words.ts';
import { largestGaps } from '../../../web/src/routes/(overview)/largest-gaps.ts';
import { matrixSections } from '../../../web/src/routes/(overview)/sections.ts';
import { shadeOf } from '#lib/ui/matrix/shade.ts';
import { cell, regions, row } from './fixtures.ts';

const rows = [
  row('gdp', 'fgw', 'rate', { jingdezhen: -0.2, leping: 0 }),
  row('services-net-entry', 'fgw', 'count', { jingdezhen: -34, leping: -6, changjiang: -8 }),
  row('foreign-investment', 'swj', 'rate', {
    jingdezhen: -74.2,
    leping: -106,
    changjiang: -106,
    taoci: -99.5,
  }),
  row('retail-sales', 'swj', 'rate', { jingdezhen: 0, leping: 1.5, changjiang: -3.6 }),
  row('nonprofit-services', 'swj', 'rate', { jingdezhen: null, leping: null }),
];
const idsOf = (sections: ReturnType<typeof matrixSections>) =>
  sections.map(({ key, rows }) => [key, ...rows.map(({ indicator }) => indicator.id)]);

test('unsorted, rows stand under their departments in the order of the annexes', () => {
  expect(idsOf(matrixSections(rows, null, 'all'))).toEqual([
    ['fgw', 'gdp', 'services-net-entry'],
    ['swj', 'foreign-investment', 'retail-sales', 'nonprofit-services'],
  ]);
});

test('sorted, points and enterprises stand apart and rows without a gap come last', () => {
  const sort = { by: 'leping', descending: false };
  expect(idsOf(matrixSections(rows, sort, 'all'))).toEqual([
    ['rate', 'foreign-investment', 'gdp', 'retail-sales'],
    ['count', 'services-net-entry'],
    ['none', 'nonprofit-services'],
  ]);
});

test('a filter keeps the rows that have a cell of that status', () => {
  expect(idsOf(matrixSections(rows, null, 'no-target'))).toEqual([['swj', 'nonprofit-services']]);
});

test('the largest gaps name each indicator once, without the city, with ties and the rest', () => {
  const gaps = largestGaps(rows, regions, 'rate', 5);
  expect(
    gaps.map(({ indicator, gap, regions, others }) => [
      indicator.id,
      gap,
      regions.map(({ id }) => id),
      others,
    ]),
  ).toEqual([
    ['foreign-investment', -106, ['leping', 'changjiang'], 1],
    ['retail-sales', -3.6, ['changjiang'], 0],
  ]);
  expect(largestGaps(rows, regions, 'count', 5)[0]?.gap).toBe(-8);
});

test.each([
  [-0.9, 'rate', 'unmet-1'],
  [-1, 'rate', 'unmet-2'],
  [-106, 'rate', 'unmet-4'],
  [0, 'rate', 'met-1'],
  [-4, 'count', 'unmet-2'],
  [null, 'rate', null],
] as const)('a gap of %s (%s) takes the wash %s', (gap, measure, shade) => {
  expect(shadeOf(cell('leping', gap), measure)).toBe(shade);
});

test('a cell says all that stands behind it', () => {
  const [gdp] = rows;
  const leping = regions[1]!;
  expect(describeCell({ ...cell('leping', -2.5), rank: 3 }, gdp!, leping)).toBe(
    '乐平市 gdp：实际 7.5%，目标 10，未达标，差距 −2.5 个百分点，第 3 位',
  );
});
