import { expect, test } from 'vitest';
import { explainPeriod } from '../../../web/src/routes/indicators/[id]/about.ts';
import { axisOf } from '../../../web/src/routes/indicators/[id]/axis.ts';
import { holdingOf } from '../../../web/src/routes/indicators/[id]/holding-of.ts';
import { homeLink } from '../../../web/src/routes/indicators/[id]/home-link.ts';
import { familyRef, releaseWith } from '../families.ts';
import { writeLede } from '../../../web/src/routes/indicators/[id]/lede.ts';
import { noteOf } from '../../../web/src/routes/indicators/[id]/note.ts';
import { rankingSections } from '../../../web/src/routes/indicators/[id]/sections.ts';
import { rankingOf, rankingRow } from './fixtures.ts';

const unmet = (gap: number) => ({ gap, status: 'unmet' }) as const;
const met = (gap: number) => ({ gap, status: 'met' }) as const;

const ledes = [
  {
    name: 'who is first and last, how many fall short, and the city',
    ranking: rankingOf({
      city: rankingRow('jingdezhen', { actual: -68.2, ...unmet(-74.2) }),
      rows: [
        rankingRow('fuliang', { actual: 116.6, rank: 1, ...met(110.6) }),
        rankingRow('leping', { actual: -100, rank: 2, ...unmet(-106) }),
        rankingRow('zhushan', { actual: -100, rank: 2, ...unmet(-106) }),
      ],
    }),
    expected: [
      '浮梁县 116.6% 居首，乐平市、珠山区 −100.0% 居末。',
      '3 地中 2 地未达到目标。',
      '全市 −68.2%，低于目标 74.2 个百分点。',
    ],
  },
  {
    name: 'that all have met it, against a range without a distance',
    ranking: rankingOf({
      city: rankingRow('jingdezhen', {
        actual: 8.2,
        target: { text: '8-8.5', low: 8, high: 8.5 },
        ...met(0),
      }),
      rows: [rankingRow('leping', { ...met(0) }), rankingRow('taoci', { ...met(1) })],
    }),
    expected: ['2 地都达到目标。', '全市 8.2%，达到目标。'],
  },
  {
    name: 'counts in their unit',
    ranking: rankingOf({
      indicator: { id: 'n', name: 'n', proseName: 'n', nameEn: null, unit: '家' },
      measure: 'count',
      city: rankingRow('jingdezhen', { actual: 12, decimals: 0, gapDecimals: 0, ...unmet(-18) }),
      rows: [rankingRow('leping', { ...unmet(-3) })],
    }),
    expected: ['1 地都未达到目标。', '全市 12 家，低于目标 18 家。'],
  },
  {
    name: 'an index with its month and nothing else',
    ranking: rankingOf({
      indicator: { id: 'cpi', name: 'cpi', proseName: 'cpi', nameEn: null, unit: '上月=100' },
      measure: 'index',
      period: { start: '2020-07', end: '2020-07', label: '2020年7月' },
      city: rankingRow('jingdezhen', { actual: 100.6 }),
    }),
    expected: ['2020年7月全市 100.6。'],
  },
  { name: 'nothing about nothing', ranking: rankingOf({}), expected: [] },
];

test.each(ledes)('an indicator says $name', ({ ranking, expected }) => {
  expect(writeLede(ranking)).toEqual(expected);
});

const group = {
  id: 'counties',
  label: '各县（市、区）',
  labelEn: null,
  sizeNote: '四个县（市、区）',
  ...{ size: 1, reported: 1, expected: 1 },
  memberIds: ['leping', 'fuliang'],
};

test('regions outside the group stand apart with the reason, and so do those without a figure', () => {
  const rows = [
    rankingRow('leping', { actual: 1, rank: 1 }),
    rankingRow('fuliang', { missingReason: 'no-figure' }),
    rankingRow('taoci', { actual: 2 }),
  ];
  const told = rankingSections({ rows, group }).map(({ title, rows }) => [title, rows.length]);
  expect(told).toEqual([
    [null, 1],
    ['不参加排位：注明没有数', 1],
    ['不参加排位：对比地区是四个县（市、区）', 1],
  ]);
  expect(rankingSections({ rows, group: null })).toHaveLength(1);
  expect(rankingSections({ rows: [], group: null })).toEqual([]);
});

test('while some have not reported, the others say how many have, and stand in no order of places', () => {
  const rows = [
    rankingRow('leping', { actual: 8.1, missingReason: null }),
    rankingRow('fuliang', { missingReason: 'blank' }),
    rankingRow('gaoxin', { actual: 9, missingReason: null }),
  ];
  const waiting = { ...group, size: 0, reported: 1, expected: 2 };
  const told = rankingSections({ rows, group: waiting }).map(({ title }) => title);
  expect(told).toEqual([
    '1/2 已报，报齐之前不排位',
    '不参加排位：表中空白',
    '不参加排位：对比地区是四个县（市、区）',
  ]);
});

test('the axis runs from round number to round number over all figures and targets', () => {
  const target = { text: '6.0', low: 6, high: null };
  expect(
    axisOf([
      { actual: -100, target },
      { actual: 116.6, target },
    ]),
  ).toEqual({
    min: -100,
    max: 150,
    ticks: [-100, -50, 0, 50, 100, 150],
  });
  expect(axisOf([{ actual: 11.4, target: { text: '10.5', low: 10.5, high: null } }])).toEqual({
    min: 0,
    max: 12,
    ticks: [0, 2, 4, 6, 8, 10, 12],
  });
  expect(axisOf([{ actual: null, target: null }])).toBeNull();
});

test.each([
  ['2019-06', ''],
  ['2019-05', '，比通报时期少 1 个月：这项数出得晚'],
  ['2019-07', '，比通报时期多 1 个月：这项数出得早'],
])('a period that ends in %s is explained', (end, expected) => {
  const release = { start: '2019-01', end: '2019-06' };
  expect(explainPeriod({ start: '2019-01', end }, release)).toBe(expected);
});

test('a period that begins in another month is of another kind and needs no excuse', () => {
  const release = { start: '2020-05', end: '2020-07' };
  expect(explainPeriod({ start: '2020-01', end: '2020-06' }, release)).toBe('');
});

test('the note names only the signs that are there', () => {
  const target = { text: '6.0', low: 6, high: null };
  const city = rankingRow('jingdezhen', { actual: 4 });
  const rows = [rankingRow('leping', { actual: 2, target })];
  expect(noteOf({ city, rows, measure: 'rate' })).toBe(
    '条为实际完成；粗竖线为目标，框为目标区间；虚线为全市，不参加排位。',
  );
  expect(noteOf({ city, rows: [], measure: 'count' })).toBe('条为实际完成。');
});

test('an indicator is looked for where its kind is held, and leads to the page of its like', () => {
  const department = { id: 'fgw', name: '', shortName: '', nameEn: null, shortNameEn: null };
  const group = { id: 'counties', label: '', sizeNote: '', labelEn: null, memberIds: [] };
  const none = { department: null, group: null, family: null };
  const counts = familyRef('counts', 'in-out-net', 0);
  const prices = familyRef('prices', 'index-bases', 1);
  expect(holdingOf({ department, group, family: counts })).toBe('rankings');
  expect(holdingOf({ department, group: null, family: counts })).toBe('scorecards');
  expect(holdingOf({ ...none, family: prices })).toBe('prices');
  expect(holdingOf(none)).toBe('scorecards');
  const release = releaseWith('2019-06', ['rankings'], [counts]);
  expect(homeLink({ ...none, department, family: counts }, release, [release])).toEqual({
    label: 'counts',
    href: '/net-entries?release=2019-06',
  });
  expect(homeLink({ ...none, group }, release, [release])?.href).toBe('/rankings?release=2019-06');
  expect(homeLink({ ...none, family: prices }, release, [release])).toBeNull();
  expect(homeLink(none, release, [release])).toBeNull();
});
