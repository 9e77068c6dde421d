import { expect, test } from 'vitest';
import {
  chooseComparison,
  compareSince,
  type Comparison,
} from '../../../web/src/routes/(overview)/comparison.ts';
import { largestMoves } from '../../../web/src/routes/(overview)/movers.ts';
import { standingMove } from '../../../web/src/routes/(overview)/standing-move.ts';
import { movement, noTally, regions, row, since, withheld } from './fixtures.ts';

const ceiling = row('能耗', 'gxj', 'rate', { leping: 0.5 });
const rows = [
  row('gdp', 'fgw', 'rate', { jingdezhen: -1, leping: -1.5, fuliang: -2, changjiang: -2 }),
  row('投资', 'fgw', 'rate', { leping: -3, fuliang: -3 }),
  row('入库', 'swj', 'count', { leping: -8 }),
  {
    ...ceiling,
    cells: ceiling.cells.map((cell) => ({ ...cell, target: { text: '≤3', low: null, high: 3 } })),
  },
];
const none = withheld('no-release');
const moved = movement(
  {
    gdp: {
      jingdezhen: [since(9), none],
      leping: [since(1.5), none],
      fuliang: [since(2), none],
      changjiang: [since(2), none],
    },
    投资: { leping: [since(-0.7), none], fuliang: [since(0.2), none] },
    入库: { leping: [since(4), none] },
    能耗: { leping: [since(-2.5), none] },
  },
  {
    jingdezhen: { ...noTally, unmet: 9, unmetBefore: 7, newlyUnmet: ['gdp', '投资'] },
    leping: { ...noTally, unmet: 4, unmetBefore: 5, newlyMet: ['入库'] },
  },
);

function compared(): Comparison {
  const { comparison } = compareSince(moved, 'previous');
  if (!comparison) throw new Error('nothing is compared');
  return comparison;
}

test.each([
  // Down by 2.5 under a ceiling comes before up by 2; the city, up by 9, is left out.
  {
    measure: 'rate',
    way: 'better',
    expected: [
      ['能耗', -2.5, ['leping'], 0],
      ['gdp', 2, ['fuliang', 'changjiang'], 1],
      ['投资', 0.2, ['fuliang'], 0],
    ],
  },
  { measure: 'rate', way: 'worse', expected: [['投资', -0.7, ['leping'], 0]] },
  { measure: 'count', way: 'better', expected: [['入库', 4, ['leping'], 0]] },
  { measure: 'count', way: 'worse', expected: [] },
] as const)('the $measure that moved most to the $way', ({ measure, way, expected }) => {
  const movers = largestMoves(rows, regions, compared(), { measure, way, limit: 5 });
  expect(
    movers.map(({ indicator, change, regions, others }) => [
      indicator.id,
      change,
      regions.map(({ id }) => id),
      others,
    ]),
  ).toEqual(expected);
});

test('a standing counts what is more or less and names it', () => {
  const names = new Map([['入库', '净增入库']]);
  expect(standingMove(compared(), 'leping', names)).toEqual({
    since: 'previous',
    change: -1,
    newlyMet: ['净增入库'],
    newlyUnmet: [],
  });
  expect(standingMove(compared(), 'taoci', names)).toBeNull();
});

test('where the year began anew, the year before is compared with', () => {
  const january = movement({ gdp: { leping: [withheld('new-year'), since(1)] } });
  expect(compareSince(january, 'previous')).toEqual({ comparison: null, withheld: 'new-year' });
  expect(chooseComparison(january, null)?.since).toBe('year');
  expect(chooseComparison(january, 'previous')?.since).toBe('year');
});
