import { expect, test } from 'vitest';
import type { Prices } from '#server/schemas/figures.ts';
import {
  comparedWith,
  indexNames,
  readIndex,
  shortName,
} from '../../../web/src/routes/prices/index-words.ts';
import { writeLede } from '../../../web/src/routes/prices/lede.ts';
import {
  newestMonths,
  priceMonths,
  shownSpan,
  spansOf,
} from '../../../web/src/routes/prices/months.ts';

type Series = Prices['series'][number];

function point(start: string, end: string, label: string, value: number | null) {
  return { period: { start, end, label }, value, decimals: 1, missingReason: null, revision: 0 };
}

const CPI = { id: 'cpi', name: '居民消费价格指数', nameEn: null };

function series(basis: Series['basis'], unit: string, points: Series['points']): Series {
  const id = `a-${basis}`;
  const indicator = { id, name: id, proseName: id, nameEn: null, unit };
  return { index: CPI, basis, indicator, points };
}

const prices = [
  series('month', '上月=100', [
    point('2019-12', '2019-12', '2019年12月', 99.8),
    point('2020-02', '2020-02', '2020年2月', 100),
  ]),
  series('year', '上年同月=100', [point('2020-02', '2020-02', '2020年2月', 103.3)]),
  series('to-date', '上年同期=100', [point('2020-01', '2020-02', '2020年1-2月', 99.5)]),
];

test.each([
  [102.6, '上年同月=100', '比上年同月上涨 2.6%'],
  [99.8, '上月=100', '比上月下降 0.2%'],
  [100, '上月=100', '与上月持平'],
  [null, '上月=100', null],
])('an index of %s (%s) reads %s', (value, unit, words) => {
  expect(readIndex(point('2020-06', '2020-06', '2020年6月', value), unit, 100)).toBe(words);
});

test('an index is called by what it is compared with, and by its name where there are several', () => {
  const [first] = prices;
  if (!first) throw new Error('there is an index');
  const other = { ...first, index: { id: 'ppi', name: '工业生产者出厂价格指数', nameEn: null } };
  expect(shortName(first, prices)).toBe('环比');
  expect(shortName(other, [first, other])).toBe('工业生产者出厂价格指数环比');
  expect(indexNames([first, other])).toEqual(['居民消费价格指数', '工业生产者出厂价格指数']);
  expect(comparedWith('上年同期=100')).toBe('上年同期');
});

test('a month without figures stays, as a gap', () => {
  const months = priceMonths({ series: prices });
  expect(months.map(({ label, points }) => [label, ...points.map((one) => one?.value)])).toEqual([
    ['2019年12月', 99.8, undefined, undefined],
    ['2020年1月', undefined, undefined, undefined],
    ['2020年2月', 100, 103.3, 99.5],
  ]);
  expect(priceMonths({ series: [] })).toEqual([]);
});

test.each([
  { months: 3, spans: ['all'], shown: 'all' },
  { months: 36, spans: ['13', 'all'], shown: 'all' },
  { months: 46, spans: ['13', '36', 'all'], shown: '36' },
])('of $months months the choices are $spans, and $shown is shown', ({ months, spans, shown }) => {
  expect(spansOf(months)).toEqual(spans);
  expect(shownSpan(months, '36')).toBe(shown);
});

test('the newest months of all are shown', () => {
  const months = Array.from({ length: 20 }, (_, at) => ({
    month: `m${at}`,
    label: '',
    points: [],
  }));
  expect(newestMonths(months, '13').map(({ month }) => month)).toEqual(
    months.slice(7).map(({ month }) => month),
  );
  expect(newestMonths(months, 'all')).toHaveLength(20);
});

test('the lede says the newest month, against a year before first', () => {
  expect(writeLede({ series: prices, base: 100 }).join('|')).toBe(
    '2020年2月居民消费价格比上年同月上涨 3.3%，|与上月持平，|1-2月比上年同期下降 0.5%。',
  );
});

test('the lede says nothing where there is nothing', () => {
  expect(writeLede({ series: [series('year', '上年同月=100', [])], base: 100 })).toEqual([]);
});
