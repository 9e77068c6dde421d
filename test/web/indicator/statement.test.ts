import { expect, test } from 'vitest';
import { writeLede } from '../../../web/src/routes/indicators/[id]/lede.ts';
import { writeStatement } from '../../../web/src/routes/indicators/[id]/statement.ts';
import { rankingOf, rankingRow } from './fixtures.ts';

const target = { text: '6.0', low: 6, high: null };
const unmet = (gap: number) => ({ gap, target, status: 'unmet' }) as const;
const met = (gap: number) => ({ gap, target, status: 'met' }) as const;
const group = {
  id: 'all',
  label: '',
  labelEn: null,
  sizeNote: '',
  ...{ size: 0, reported: 1, expected: 2 },
  memberIds: ['leping', 'fuliang'],
};
const enterprises = { id: 'n', name: 'n', proseName: 'n', nameEn: null, unit: '家' };

const CASES = [
  {
    name: 'how many miss, who share the last place, and by how much each',
    ranking: rankingOf({
      city: rankingRow('jingdezhen', { actual: -68.2, ...unmet(-74.2) }),
      rows: [
        rankingRow('fuliang', { actual: 116.6, rank: 1, ...met(110.6) }),
        rankingRow('leping', { actual: -100, rank: 2, ...unmet(-106) }),
        rankingRow('zhushan', { actual: -100, rank: 2, ...unmet(-106) }),
      ],
    }),
    title: '某指标：3 地中 |2 地未达目标|，乐平市、珠山区以 −100.0% 并列居末，各差 106.0 个百分点',
    lede: ['浮梁县 116.6% 居首。', '全市 −68.2%，低于目标 74.2 个百分点；上期 −60.0%。'],
  },
  {
    name: 'who is furthest off where the last meets a lower target of its own',
    ranking: rankingOf({
      rows: [
        rankingRow('leping', { actual: 7.4, rank: 1, ...unmet(-0.6) }),
        rankingRow('fuliang', { actual: 6.5, rank: 2, ...met(0) }),
      ],
    }),
    title: '某指标：2 地中 |1 地未达目标|，乐平市差得最多，差 0.6 个百分点',
    lede: ['乐平市 7.4% 居首。'],
  },
  {
    name: 'that a figure should have stayed below its target',
    ranking: rankingOf({
      rows: [
        rankingRow('leping', { actual: 1, rank: 1, ...met(-2) }),
        rankingRow('fuliang', { actual: 7.5, rank: 2, ...unmet(1.5) }),
      ],
    }),
    title: '某指标：2 地中 |1 地未达目标|，浮梁县以 7.5% 居末，高出 1.5 个百分点',
    lede: ['乐平市 1.0% 居首。'],
  },
  {
    name: 'that all meet it, and the city against a range without a distance',
    ranking: rankingOf({
      city: rankingRow('jingdezhen', {
        actual: 8.2,
        gap: 0,
        status: 'met',
        target: { text: '8-8.5', low: 8, high: 8.5 },
      }),
      rows: [
        rankingRow('leping', { actual: 9, rank: 1, ...met(1) }),
        rankingRow('taoci', { actual: 8, rank: 2, ...met(0) }),
      ],
    }),
    title: '某指标：2 地都达到目标，陶瓷园区以 8.0% 居末||',
    lede: ['乐平市 9.0% 居首。', '全市 8.2%，达到目标；上期 −60.0%。'],
  },
  {
    name: 'who is furthest off in a unit where nobody is ranked',
    ranking: rankingOf({
      indicator: enterprises,
      measure: 'count',
      city: rankingRow('jingdezhen', { actual: 12, decimals: 0, gapDecimals: 0, ...unmet(-18) }),
      rows: [
        rankingRow('leping', { actual: 2, decimals: 0, gapDecimals: 0, ...unmet(-3) }),
        rankingRow('fuliang', { actual: 1, decimals: 0, gapDecimals: 0, ...unmet(-1) }),
      ],
    }),
    title: 'n：|2 地都未达目标|，乐平市差得最多，差 3 家',
    lede: ['全市 12 家，低于目标 18 家；上期 −60.0 家。'],
  },
  {
    name: 'that some have not reported, and nobody is last',
    ranking: rankingOf({
      group,
      rows: [
        rankingRow('leping', { actual: 5, ...unmet(-1) }),
        rankingRow('fuliang', { target, missingReason: 'blank', status: 'missing' }),
      ],
    }),
    title: '某指标：1/2 已报，其中 乐平市|未达目标|，差 1.0 个百分点',
    lede: [],
  },
  {
    name: 'first and last where there are no targets',
    ranking: rankingOf({
      rows: [
        rankingRow('leping', { actual: 6.1, rank: 1 }),
        rankingRow('fuliang', { actual: 4, rank: 2 }),
      ],
    }),
    title: '某指标：乐平市以 6.1% 居首，浮梁县以 4.0% 居末||',
    lede: [],
  },
  {
    name: 'most and least where nobody is ranked either',
    ranking: rankingOf({
      indicator: enterprises,
      measure: 'count',
      rows: [
        rankingRow('leping', { actual: 5, decimals: 0 }),
        rankingRow('fuliang', { actual: 15, decimals: 0 }),
        rankingRow('zhushan', { actual: 5, decimals: 0 }),
      ],
    }),
    title: 'n：浮梁县以 15 家最多，乐平市、珠山区以 5 家最少||',
    lede: [],
  },
  {
    name: 'of the city what is to be said where it is alone, and below only what was before',
    ranking: rankingOf({ city: rankingRow('jingdezhen', { actual: 5, ...unmet(-1) }) }),
    title: '某指标：全市 5.0%，|未达目标|，差 1.0 个百分点',
    lede: ['上期 −60.0%。'],
  },
  {
    name: 'its name where there is no figure',
    ranking: rankingOf({}),
    title: '某指标||',
    lede: [],
  },
];

const actual = { change: null, decimals: 1, before: -60, withheld: null };
const then = { actual } as never;
const before = { since: 'sincePrevious', cell: { sincePrevious: then, sinceYear: then } } as const;

test.for(CASES)('the title of an indicator says $name', ({ ranking, title, lede }) => {
  const said = writeStatement(ranking);
  expect([said.before, said.unmet, said.after].join('|')).toBe(title);
  expect(writeLede(ranking, ranking.city && before)).toEqual(lede);
});
