import { describe, expect, test, vi } from 'vitest';
import type { TallyMove } from '#server/schemas/movement.ts';
import { compareSince } from '../../../web/src/routes/(overview)/comparison.ts';
import { writeSentence, type Part } from '../../../web/src/routes/(overview)/sentences.ts';
import { movement, noTally, row, since, standing, withheld } from './fixtures.ts';

const rows = [
  row('固定资产投资', 'fgw', 'rate', { changjiang: 0.3, leping: -0.2, taoci: 1 }),
  row('实际利用外资', 'swj', 'rate', { changjiang: -106, fuliang: 110.6, taoci: 2 }),
  row('限上贸易净增', 'swj', 'count', { changjiang: -500, taoci: -3 }),
];
const AIMED = { rows, hasTargets: true };
const none = withheld('no-release');
const tally = (unmet: number, unmetBefore: number): TallyMove => {
  return { ...noTally, monitorable: 17, unmet, unmetBefore };
};
const moved = movement(
  {
    固定资产投资: { changjiang: [since(0.4, 2), none], leping: [since(-0.1, -1), none] },
    实际利用外资: { changjiang: [since(-3, -1), none], fuliang: [since(0, 0), none] },
  },
  { changjiang: tally(14, 13), leping: tally(4, 6), fuliang: tally(5, 5) },
);
const { comparison } = compareSince(moved, 'previous');
const textOf = (parts: readonly Part[]) => parts.map(({ text }) => text).join('');

const cases = [
  {
    name: 'says how many, the widest gap and who moved',
    standing: standing('changjiang', 14, 17),
    expected:
      '17 个中 14 个未达标，较上期多 1 个；差距最大的是实际利用外资（−106.0 个百分点）；固定资产投资前移 2 位，实际利用外资后移 1 位。',
  },
  {
    name: 'says a loss alone',
    standing: standing('leping', 4, 17),
    expected:
      '17 个中 4 个未达标，较上期少 2 个；差距最大的是固定资产投资（−0.2 个百分点）；固定资产投资后移 1 位。',
  },
  {
    name: 'says that nothing moved',
    standing: standing('fuliang', 5, 17),
    expected: '17 个中 5 个未达标，与上期持平。',
  },
  {
    name: 'takes a count where no rate falls short',
    standing: standing('taoci', 1, 8),
    expected: '8 个中 1 个未达标；差距最大的是限上贸易净增（−3.0 家）。',
  },
  {
    name: 'says that all are met',
    standing: standing('fuliang', 0, 17),
    expected: '17 个全部达标，与上期持平。',
  },
];

test.each(cases)('a sentence $name', ({ standing, expected }) => {
  expect(textOf(writeSentence(standing, AIMED, comparison))).toBe(expected);
});

test('without an earlier release it says how things stand', () => {
  expect(textOf(writeSentence(standing('changjiang', 14, 17), AIMED, null))).toBe(
    '17 个中 14 个未达标；差距最大的是实际利用外资（−106.0 个百分点）。',
  );
});

describe('in English', () => {
  const inEnglish = async <T>(read: () => Promise<T>): Promise<T> => {
    vi.resetModules();
    vi.stubGlobal('document', { documentElement: { lang: 'en' }, querySelector: () => null });
    try {
      return await read();
    } finally {
      vi.unstubAllGlobals();
      vi.resetModules();
    }
  };

  test('a sentence says the same', async () => {
    const english = await inEnglish(
      () => import('../../../web/src/routes/(overview)/sentences.ts'),
    );
    const parts = english.writeSentence(standing('changjiang', 14, 17), AIMED, comparison);
    expect(textOf(parts)).toBe(
      '14 of 17 missed, 1 more than in the previous release; widest gap in 实际利用外资 (−106.0 pp); 固定资产投资 up 2 places, 实际利用外资 down 1 place.',
    );
  });

  test('the lede says the same', async () => {
    const english = await inEnglish(() => import('../../../web/src/routes/(overview)/lede.ts'));
    const lede = english.writeLede({
      city: standing('jingdezhen', 12, 20),
      hasTargets: true,
      regionStandings: [
        standing('changjiang', 14, 17),
        standing('leping', 5, 17),
        standing('fuliang', 5, 17),
        standing('taoci', 7, 8),
      ],
    });
    const text = lede.flat().map(({ text }) => text);
    expect(text.join('')).toBe(
      'The city misses 12 of 20 targets; 昌江区 misses the largest share among counties and districts, 14 of 17.',
    );
  });
});
