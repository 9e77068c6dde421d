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
    name: 'names the county that misses the largest share, not the park that misses more',
    city,
    standings: [standing('changjiang', 14, 17), standing('leping', 5, 17), standing('taoci', 8, 8)],
    // 8 ÷ 8 is more than 14 ÷ 17.
    expected:
      '全市 20 个可监测指标中 [12 个未达标]；县（市、区）中昌江区占比最高，17 个中 [14 个未达标]。',
  },
  {
    name: 'need not say of whom where no park misses as large a share',
    city: null,
    // 6 ÷ 8 = 75 % is less than 14 ÷ 17 = 82.4 %.
    standings: [standing('changjiang', 14, 17), standing('taoci', 6, 8)],
    expected: '昌江区占比最高，17 个中 [14 个未达标]。',
  },
  {
    name: 'names all that share the first place',
    city: null,
    standings: [standing('changjiang', 13, 17), standing('leping', 13, 17)],
    expected: '昌江区、乐平市占比最高，各 17 个中 [13 个未达标]。',
  },
  {
    name: 'says the share where those have different numbers of targets',
    city: null,
    standings: [
      standing('changjiang', 4, 5),
      standing('leping', 8, 10),
      standing('fuliang', 1, 10),
    ],
    expected: '昌江区、乐平市占比最高，各有 [80.0% 未达标]。',
  },
  {
    name: 'counts them where they are many',
    city: null,
    standings: ['changjiang', 'leping', 'fuliang', 'changjiang'].map((id) => standing(id, 1, 2)),
    expected: '昌江区、乐平市等 4 地占比最高，各 2 个中 [1 个未达标]。',
  },
  {
    name: 'says that everything is met',
    city: standing('jingdezhen', 0, 20),
    standings: [standing('changjiang', 0, 17), standing('leping', 0, 17)],
    expected: '全市 20 个可监测指标全部达到目标。各县（市、区）全部达到目标。',
  },
  {
    name: 'ends with the city where there is nothing else',
    city,
    standings: [],
    expected: '全市 20 个可监测指标中 [12 个未达标]。',
  },
  { name: 'says nothing about nothing', city: null, standings: [], expected: '' },
];

test.each(cases)('the lede $name', ({ city, standings, expected }) => {
  const clauses = writeLede({ city, regionStandings: standings, hasTargets: true });
  const text = clauses.flat().map(({ text, isUnmet }) => (isUnmet ? `[${text}]` : text));
  expect(text.join('')).toBe(expected);
});
