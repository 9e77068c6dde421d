import { expect, test } from 'vitest';
import { findCrowded } from '#domain/pivot/find-crowded.ts';
import { orderLines, type PlacedFigure } from '#domain/pivot/order-lines.ts';
import { leftOut, movePivot, outward, settlePivot, type Pivot } from '#domain/pivot/pivot.ts';

const settled: { name: string; pivot: Pivot; expected: Pivot }[] = [
  {
    name: 'what is given of figures goes last into the columns',
    pivot: { rows: ['region'], columns: ['period'] },
    expected: { rows: ['region'], columns: ['period', 'field'] },
  },
  {
    name: 'in the rows it stands innermost',
    pivot: { rows: ['field', 'region'], columns: ['period'] },
    expected: { rows: ['region', 'field'], columns: ['period'] },
  },
  {
    name: 'in the columns it may stand outermost',
    pivot: { rows: ['region'], columns: ['field', 'period'] },
    expected: { rows: ['region'], columns: ['field', 'period'] },
  },
];

test.for(settled)('$name', ({ pivot, expected }) => {
  expect(settlePivot(pivot)).toEqual(expected);
});

test('a dimension is moved to the other side, or out of both', () => {
  const pivot: Pivot = { rows: ['indicator', 'region'], columns: ['period', 'field'] };
  expect(movePivot(pivot, 'period', 'rows')).toEqual({
    rows: ['indicator', 'region', 'period'],
    columns: ['field'],
  });
  expect(movePivot(pivot, 'region', 'columns').columns).toEqual(['period', 'region', 'field']);
  expect(leftOut(movePivot(pivot, 'region', null))).toEqual(['region']);
});

test('one further out than another changes places with it', () => {
  const pivot: Pivot = { rows: ['indicator', 'region'], columns: ['period', 'field'] };
  expect(outward(pivot, 'region').rows).toEqual(['region', 'indicator']);
  expect(outward(pivot, 'field').columns).toEqual(['field', 'period']);
  expect(outward(pivot, 'indicator')).toEqual(pivot);
});

// gdp runs over one period, retail over two: June and July.
const runs = [
  { indicator: 'gdp', period: '2019-01/2019-06', regions: 3 },
  { indicator: 'retail', period: '2019-01/2019-06', regions: 3 },
  { indicator: 'retail', period: '2019-01/2019-07', regions: 2 },
];

const crowded = [
  {
    name: 'everything placed: a figure a cell',
    pivot: { rows: ['indicator', 'region'], columns: ['period', 'field'] },
    expected: null,
  },
  {
    name: 'without the periods a cell of retail would hold two',
    pivot: { rows: ['region'], columns: ['indicator', 'field'] },
    expected: { figures: 2, dimensions: ['period'] },
  },
  {
    name: 'without regions and indicators: 2 indicators × 3 regions in June',
    pivot: { rows: ['period'], columns: ['field'] },
    expected: { figures: 6, dimensions: ['indicator', 'region'] },
  },
  {
    name: 'with nothing placed all are in one: 3 + 3 + 2',
    pivot: { rows: [], columns: ['field'] },
    expected: { figures: 8, dimensions: ['indicator', 'region', 'period'] },
  },
] satisfies { name: string; pivot: Pivot; expected: object | null }[];

test.for(crowded)('$name', ({ pivot, expected }) => {
  const found = findCrowded(runs, pivot);
  if (expected === null) expect(found).toBeNull();
  else expect(found).toEqual(expected);
});

test('of what the city alone has, regions need no place', () => {
  const own = [{ indicator: 'cpi', period: '2020-05/2020-05', regions: 1 }];
  expect(findCrowded(own, { rows: ['indicator'], columns: ['period'] })).toBeNull();
});

test('of more figures than a call takes arguments the crowd and the order are found', () => {
  // 200 indicators at 1,000 periods of one region, in one cell.
  const many = Array.from({ length: 200_000 }, (_, at) => ({
    ...{ indicator: `i${at % 200}`, period: `p${Math.floor(at / 200)}`, regions: 1 },
  }));
  expect(findCrowded(many, { rows: ['field'], columns: [] })).toEqual({
    figures: 200_000,
    dimensions: ['indicator', 'period'],
  });
  const values = Array.from({ length: 200_000 }, (_, region) => figure(0, '2020', region, region));
  const compare = orderLines(['region'], values, { isDescending: true });
  expect(compare(figure(0, '2020', 0, null), figure(0, '2020', 199_999, null))).toBeGreaterThan(0);
});

test('one period for each indicator is no crowd, whichever periods they are', () => {
  const own = [runs[0], runs[2]].flatMap((run) => run ?? []);
  expect(findCrowded(own, { rows: ['region'], columns: ['indicator'] })).toBeNull();
});

const figure = (
  indicator: number,
  period: string,
  region: number,
  value: number | null,
): PlacedFigure => ({ indicator, period, region, value });

// By indicator 0 in its newest period, 2020: regions 2 (9), 0 (5), then 1, which has none there.
const figures = [
  figure(0, '2019', 0, 1),
  figure(0, '2019', 1, 7),
  figure(0, '2020', 0, 5),
  figure(0, '2020', 1, null),
  figure(0, '2020', 2, 9),
  figure(1, '2020', 0, 3),
  figure(1, '2020', 1, 4),
];

const orders = [
  { name: 'in the order of the dictionary', sort: null, expected: [0, 1, 2] },
  { name: 'the largest first, those without last', sort: true, expected: [2, 0, 1] },
  { name: 'the smallest first, those without last', sort: false, expected: [0, 2, 1] },
];

test.for(orders)('regions stand $name', ({ sort, expected }) => {
  const compare = orderLines(['region'], figures, sort === null ? null : { isDescending: sort });
  const lines = [0, 1, 2].map((region) => ({ indicator: 0, region, period: '2019' }));
  expect(lines.toSorted(compare).map(({ region }) => region)).toEqual(expected);
});

test('below an indicator regions are ordered by that indicator', () => {
  const compare = orderLines(['indicator', 'region'], figures, { isDescending: true });
  const lines = [0, 1].flatMap((indicator) =>
    [0, 1].map((region) => ({ indicator, region, period: '2020' })),
  );
  // Of indicator 0: 5 and none; of indicator 1: 4 before 3.
  expect(lines.toSorted(compare).map((one) => [one.indicator, one.region])).toEqual([
    [0, 0],
    [0, 1],
    [1, 1],
    [1, 0],
  ]);
});
