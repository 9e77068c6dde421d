import { expect, test } from 'vitest';
import type { RegionStanding } from '#server/schemas/overview.ts';
import { writeLede } from '../../../web/src/routes/(overview)/lede.ts';
import { standing } from './fixtures.ts';

const city = standing('jingdezhen', 12, 20);

const cases: {
  name: string;
  city: RegionStanding | null;
  standings: RegionStanding[];
  expected: string;
}[] = [
  {
    name: 'names the counties with most and fewest unmet',
    city,
    standings: [
      standing('changjiang', 14, 17),
      standing('leping', 5, 17),
      standing('fuliang', 5, 17),
      standing('taoci', 5, 8),
    ],
    expected:
      '全市 20 个可监测指标中 [12 个未达目标]。昌江区最多，17 个里 [14 个]；乐平市、浮梁县最少，各 [5 个]。',
  },
  {
    name: 'compares shares where the numbers of indicators differ',
    city,
    standings: [standing('changjiang', 4, 5), standing('leping', 5, 10)],
    expected:
      '全市 20 个可监测指标中 [12 个未达目标]。昌江区占比最高，[80.0%]；乐平市占比最低，[50.0%]。',
  },
  {
    name: 'says that a county has none left',
    city: null,
    standings: [standing('changjiang', 1, 17), standing('leping', 0, 17)],
    expected: '昌江区最多，17 个里 [1 个]；乐平市全部达标。',
  },
  {
    name: 'says that all are alike',
    city: null,
    standings: [standing('changjiang', 5, 17), standing('leping', 5, 17)],
    expected: '昌江区、乐平市未达目标的各 [5 个]。',
  },
  {
    name: 'says that everything is met',
    city: standing('jingdezhen', 0, 20),
    standings: [standing('changjiang', 0, 17), standing('leping', 0, 17)],
    expected: '全市 20 个可监测指标全部达到目标。各县（市、区）全部达到目标。',
  },
  { name: 'says nothing about nothing', city: null, standings: [], expected: '' },
];

test.each(cases)('the lede $name', ({ city, standings, expected }) => {
  const clauses = writeLede({ city, regionStandings: standings, hasTargets: true });
  const text = clauses.flat().map(({ text, isUnmet }) => (isUnmet ? `[${text}]` : text));
  expect(text.join('')).toBe(expected);
});
