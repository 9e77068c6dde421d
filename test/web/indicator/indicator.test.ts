import { expect, test } from 'vitest';
import { explainPeriod } from '../../../web/src/routes/indicators/[id]/about.ts';
import { holdingOf } from '../../../web/src/routes/indicators/[id]/holding-of.ts';
import { homeLink } from '../../../web/src/routes/indicators/[id]/home-link.ts';
import { familyRef, releaseWith } from '../families.ts';
import { rankingSections } from '../../../web/src/routes/indicators/[id]/sections.ts';
import { rankingRow } from './fixtures.ts';

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
  const told = rankingSections({ rows, group, direction: 'higher' }).map(({ title, rows }) => [
    title,
    rows.length,
  ]);
  expect(told).toEqual([
    [null, 1],
    ['不参加排位：注明没有数', 1],
    ['不参加排位：对比地区是四个县（市、区）', 1],
  ]);
  expect(rankingSections({ rows, group: null, direction: 'higher' })).toHaveLength(1);
  expect(rankingSections({ rows: [], group: null, direction: 'higher' })).toEqual([]);
});

test('where nobody is ranked, those furthest beyond their target come first, below it or above', () => {
  const rows = [
    rankingRow('leping', { actual: 2, gap: -3 }),
    rankingRow('fuliang', {}),
    rankingRow('zhushan', { actual: 5, gap: 1 }),
  ];
  const order = (direction: 'higher' | 'lower') =>
    rankingSections({ rows, group: null, direction })[0]?.rows.map(({ region }) => region.id);
  expect(order('higher')).toEqual(['zhushan', 'leping', 'fuliang']);
  expect(order('lower')).toEqual(['leping', 'zhushan', 'fuliang']);
});

test('while some have not reported, the others say how many have, and stand in no order of places', () => {
  const rows = [
    rankingRow('leping', { actual: 8.1, missingReason: null }),
    rankingRow('fuliang', { missingReason: 'blank' }),
    rankingRow('gaoxin', { actual: 9, missingReason: null }),
  ];
  const waiting = { ...group, size: 0, reported: 1, expected: 2 };
  const told = rankingSections({ rows, group: waiting, direction: 'higher' }).map(
    ({ title }) => title,
  );
  expect(told).toEqual([
    '1/2 已报，报齐之前不排位',
    '不参加排位：表中空白',
    '不参加排位：对比地区是四个县（市、区）',
  ]);
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
