import { describe, expect, test } from 'vitest';
import { describeCell } from '#lib/ui/matrix/cell-words.ts';
import { waitingOf } from '#lib/ui/matrix/waiting.ts';
import { largestGaps } from '../../../web/src/routes/(overview)/largest-gaps.ts';
import {
  firstRows,
  matrixSections,
  type Order,
} from '../../../web/src/routes/(overview)/sections.ts';
import { aloneOf, chooseShown, sheetsOf } from '../../../web/src/routes/(overview)/shown.ts';
import { cell, regions, row, standing } from './fixtures.ts';

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
const order: Order = {
  sort: null,
  status: 'all',
  show: 'gap',
  regionIds: new Set(regions.map(({ id }) => id)),
  valueOf: (_row, { gap }) => gap,
};
const idsOf = (sections: ReturnType<typeof matrixSections>) =>
  sections.map(({ key, rows }) => [key, ...rows.map(({ indicator }) => indicator.id)]);

test('unsorted, rows stand under their departments in the order of the annexes', () => {
  expect(idsOf(matrixSections(rows, order))).toEqual([
    ['fgw', 'gdp', 'services-net-entry'],
    ['swj', 'foreign-investment', 'retail-sales', 'nonprofit-services'],
  ]);
});

test('sorted, points and enterprises stand apart and rows without a gap come last', () => {
  const sort = { by: 'leping', descending: false };
  expect(idsOf(matrixSections(rows, { ...order, sort }))).toEqual([
    ['rate', 'foreign-investment', 'gdp', 'retail-sales'],
    ['count', 'services-net-entry'],
    ['none', 'nonprofit-services'],
  ]);
});

test('a filter keeps the rows that have a cell of that status', () => {
  expect(idsOf(matrixSections(rows, { ...order, status: 'no-target' }))).toEqual([
    ['swj', 'nonprofit-services'],
  ]);
});

test('a column that is filtered away sorts nothing', () => {
  const sort = { by: 'zhushan', descending: false };
  expect(matrixSections(rows, { ...order, sort })).toEqual(matrixSections(rows, order));
});

test('a filter of status asks only the columns that are shown', () => {
  const regionIds = new Set(['jingdezhen', 'taoci']);
  expect(idsOf(matrixSections(rows, { ...order, status: 'unmet', regionIds }))).toEqual([
    ['fgw', 'gdp', 'services-net-entry'],
    ['swj', 'foreign-investment'],
  ]);
});

test('sorted by places, points and enterprises stand together', () => {
  const sort = { by: 'leping', descending: false };
  const valueOf: Order['valueOf'] = ({ indicator }) => indicator.id.length;
  expect(idsOf(matrixSections(rows, { ...order, sort, show: 'rank', valueOf }))).toEqual([
    [
      'rank',
      'gdp',
      'retail-sales',
      'services-net-entry',
      'foreign-investment',
      'nonprofit-services',
    ],
  ]);
});

describe('the filters', () => {
  const group = {
    id: 'counties',
    label: '各县（市、区）',
    labelEn: null,
    sizeNote: '三个县（市、区）',
    memberIds: ['leping', 'fuliang', 'changjiang'],
  };
  const plain = { columns: 'share', regions: 'worst', chosen: [] } as const;
  const overview = {
    regions,
    regionStandings: [standing('changjiang', 3, 4), standing('leping', 1, 4)],
    groups: [group],
    rows: rows.map((one) =>
      one.indicator.id === 'retail-sales' ? { ...one, groupId: 'counties' } : one,
    ),
  };
  const all = ['gdp', 'services-net-entry', 'foreign-investment', 'retail-sales'];
  test.each([
    { name: 'a department leaves its rows', department: 'fgw', group: null, ids: all.slice(0, 2) },
    { name: 'a kind leaves its columns', department: null, group: 'park', ids: [all[2]] },
    { name: 'a group leaves what it ranks', department: null, group: 'counties', ids: [all[3]] },
    { name: 'both hold together', department: 'fgw', group: 'counties', ids: [] },
  ])('$name', ({ department, group, ids }) => {
    const shown = chooseShown(overview, { ...plain, department, group });
    expect(shown.rows.map(({ indicator }) => indicator.id)).toEqual(ids);
  });

  test('leave the city beside the chosen regions', () => {
    const { regions } = chooseShown(overview, { ...plain, department: null, group: 'park' });
    expect(regions.map(({ id }) => id)).toEqual(['jingdezhen', 'taoci']);
  });

  test.each([
    // 3 of 4, 1 of 4, and two that stand in no league.
    { columns: 'share', ids: ['changjiang', 'leping', 'fuliang', 'taoci'] },
    { columns: 'dictionary', ids: ['leping', 'fuliang', 'changjiang', 'taoci'] },
  ] as const)('columns stand in the order of $columns, the city first', ({ columns, ids }) => {
    const shown = chooseShown(overview, { ...plain, department: null, group: null, columns });
    expect(shown.regions.map(({ id }) => id)).toEqual(['jingdezhen', ...ids]);
  });

  test('what only one of all has, as the city, stands apart', () => {
    const alone = { ...overview, rows: [...rows, row('power', 'fgw', 'rate', { jingdezhen: 1 })] };
    const shown = chooseShown(alone, { ...plain, department: 'fgw', group: null });
    expect(shown.rows.map(({ indicator }) => indicator.id)).toEqual(['gdp', 'services-net-entry']);
    const lines = shown.alone.map(({ region, rows }) => [
      region.id,
      ...rows.map(({ indicator }) => indicator.id),
    ]);
    expect(lines).toEqual([['jingdezhen', 'power']]);
  });

  test('a filter of status leaves of what one has alone the rows of that status', () => {
    const own = [
      row('power', 'fgw', 'rate', { jingdezhen: 1 }),
      row('fiscal', 'fgw', 'rate', { jingdezhen: -1 }),
    ];
    const alone = { ...overview, rows: [...rows, ...own] };
    const shown = chooseShown(alone, { ...plain, department: 'fgw', group: null });
    const idsOf = (status: 'unmet' | 'met' | 'missing' | 'all') =>
      aloneOf(shown, status).flatMap(({ rows }) => rows.map(({ indicator }) => indicator.id));
    expect(idsOf('all')).toEqual(['power', 'fiscal']);
    expect(idsOf('unmet')).toEqual(['fiscal']);
    expect(aloneOf(shown, 'missing')).toEqual([]);
  });

  test('of many regions the worst twelve are shown, and the chosen', () => {
    const many = Array.from({ length: 17 }, (_, index) => ({ ...regions[1]!, id: String(index) }));
    const standings = many.map((region, unmet) => ({ ...standing('leping', unmet, 17), region }));
    const shown = chooseShown(
      { ...overview, regions: [regions[0]!, ...many], regionStandings: standings.toReversed() },
      // One that is there already, and one that is not known, are not shown besides.
      { ...plain, department: null, group: null, chosen: ['3', '16', 'atlantis'] },
    );
    // Worst first: 16 of 17 unmet down to 5, then the chosen.
    const worst = Array.from({ length: 12 }, (_, index) => String(16 - index));
    expect(shown.regions.map(({ id }) => id)).toEqual(['jingdezhen', ...worst, '3']);
    expect([shown.among, shown.worst, shown.chosen]).toEqual([17, 12, 1]);
  });
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

test('a cell says all that stands behind it', () => {
  const [gdp] = rows;
  const leping = regions[1]!;
  expect(describeCell({ ...cell('leping', -2.5), rank: 3 }, gdp!, leping)).toBe(
    '乐平市 gdp：实际 7.5%，目标 10，未达标，差距 −2.5 个百分点，第 3 位',
  );
});

test('a row says how many of its group have reported, and its cells do that have no place', () => {
  const groups = [
    {
      id: 'counties',
      label: '各县',
      labelEn: null,
      sizeNote: '2个地区',
      memberIds: ['leping', 'fuliang'],
    },
  ];
  const row = { ...rows[0]!, groupId: 'counties', reported: 1, expected: 2 };
  const waiting = waitingOf(row, groups);
  expect(waiting?.words).toBe('1/2 已报');
  expect(waiting?.wordsOf('jingdezhen')).toBeNull();
  const words = waiting?.wordsOf('leping') ?? null;
  expect(describeCell(cell('leping', -2.5), row, regions[1]!, { waiting: words })).toBe(
    '乐平市 gdp：实际 7.5%，目标 10，未达标，差距 −2.5 个百分点，1/2 已报',
  );
  expect(waitingOf({ ...row, reported: 2 }, groups)).toBeNull();
});

test('on paper at most fourteen regions stand on a sheet, about as many on each, beside the city', () => {
  const many = Array.from({ length: 15 }, (_, index) => ({ ...regions[1]!, id: String(index) }));
  const alone = [{ region: regions[0]!, rows: rows.slice(0, 1) }];
  const left = { rows, alone, among: 15, worst: 12, chosen: 1 };
  const sheets = sheetsOf({ ...left, regions: [regions[0]!, ...many] });
  expect(sheets.map((sheet) => sheet.regions.length)).toEqual([9, 8]);
  expect(sheets.map((sheet) => sheet.regions[0]?.id)).toEqual(['jingdezhen', 'jingdezhen']);
  // What one has alone is told once, below the last.
  expect(sheets.map((sheet) => sheet.alone)).toEqual([[], alone]);
});

test.each([0, 1, 2, 3, Infinity])('of all sections the first %d rows are drawn as yet', (limit) => {
  const sections = matrixSections(rows, order);
  const all = sections.flatMap((section) => section.rows);
  const drawn = firstRows(sections, limit);
  expect(drawn.flatMap((section) => section.rows)).toEqual(all.slice(0, limit));
  expect(drawn.every((section) => section.rows.length > 0)).toBe(true);
});
