import { expect, test } from 'vitest';
import { writeLede } from '../../../web/src/routes/indicators/[id]/lede.ts';
import { rankingOf, rankingRow } from './fixtures.ts';

const target = { text: '6.0', low: 6, high: null };
const unmet = (gap: number) => ({ gap, target, status: 'unmet' }) as const;
const met = (gap: number) => ({ gap, target, status: 'met' }) as const;
const enterprises = { id: 'n', name: 'n', proseName: 'n', nameEn: null, unit: '家' };

const CASES = [
  {
    name: 'who is first, and the city against its target and before',
    ranking: rankingOf({
      city: rankingRow('jingdezhen', { actual: -68.2, ...unmet(-74.2) }),
      rows: [
        rankingRow('fuliang', { actual: 116.6, rank: 1, ...met(110.6) }),
        rankingRow('leping', { actual: -100, rank: 2, ...unmet(-106) }),
        rankingRow('zhushan', { actual: -100, rank: 2, ...unmet(-106) }),
      ],
    }),
    lede: ['浮梁县 116.6% 居首。', '全市 −68.2%，低于目标 74.2 个百分点；上期 −60.0%。'],
  },
  {
    name: 'the city against a range without a distance',
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
    lede: ['乐平市 9.0% 居首。', '全市 8.2%，达到目标；上期 −60.0%。'],
  },
  {
    name: 'a distance in a unit where nobody is ranked',
    ranking: rankingOf({
      indicator: enterprises,
      measure: 'count',
      city: rankingRow('jingdezhen', { actual: 12, decimals: 0, gapDecimals: 0, ...unmet(-18) }),
      rows: [rankingRow('leping', { actual: 2, decimals: 0, gapDecimals: 0, ...unmet(-3) })],
    }),
    lede: ['全市 12 家，低于目标 18 家；上期 −60.0 家。'],
  },
  {
    name: 'nobody where none has a place',
    ranking: rankingOf({ rows: [rankingRow('leping', { actual: 5, ...unmet(-1) })] }),
    lede: [],
  },
  {
    name: 'nobody where the title says who is first, for want of targets',
    ranking: rankingOf({
      rows: [
        rankingRow('leping', { actual: 6.1, rank: 1 }),
        rankingRow('fuliang', { actual: 4, rank: 2 }),
      ],
    }),
    lede: [],
  },
  {
    name: 'only what was before of the city where the title is about it',
    ranking: rankingOf({ city: rankingRow('jingdezhen', { actual: 5, ...unmet(-1) }) }),
    lede: ['上期 −60.0%。'],
  },
];

const actual = { change: null, decimals: 1, before: -60, withheld: null };
const then = { actual } as never;
const before = { since: 'sincePrevious', cell: { sincePrevious: then, sinceYear: then } } as const;

test.for(CASES)('under the title of an indicator stands $name', ({ ranking, lede }) => {
  expect(writeLede(ranking, ranking.city && before)).toEqual(lede);
});
