import { describe, expect, test } from 'vitest';
import type { LeagueRow } from '#server/schemas/league.ts';
import { writeMoves } from '../../../web/src/routes/(overview)/league-moves.ts';
import { askedRegion } from '#lib/ui/regions-shown/asked-region.ts';
import { columnsOf, leagueSections } from '../../../web/src/routes/(overview)/league-rows.ts';
import { drawShares } from '../../../web/src/routes/(overview)/share-trend.ts';
import { tiedLeft, worstAndChosen } from '#lib/ui/worst-and-chosen.ts';
import { sheetGaps, turnedRows } from '../../../web/src/routes/bulletin/one-page/sheet.ts';
import { noTally, regions, row, standing } from './fixtures.ts';

/** How many more are missed than before, and than a year before; null: nothing is compared. */
type Moves = [previous: number | null, year: number | null];

const moved = (unmet: number, change: number | null) =>
  change === null
    ? noTally
    : { ...noTally, monitorable: 17, unmet, unmetBefore: unmet - change, withheld: null };

function line(id: string, unmet: number, [previous, year]: Moves, ratio: number): LeagueRow {
  const { region, monitorable, unmetSharePct, places } = standing(id, unmet, 17);
  return {
    ...{ region, place: 1, monitorable, unmet, unmetSharePct, missing: 0, places, trend: [] },
    missed: [{ indicatorId: 'gdp', gap: -1, gapDecimals: 1, gapRatio: ratio, rank: 4, of: 4 }],
    standsOut: { indicatorId: 'gdp', isOutstanding: Math.abs(ratio) >= 1.5 },
    sincePrevious: moved(unmet, previous),
    sinceYear: moved(unmet, year),
  };
}

const { indicator, measure, department, period } = row('gdp', 'fgw', 'rate', {});
const LEAGUE = {
  city: line('jingdezhen', 9, [0, null], -1),
  groups: [
    {
      kind: 'county' as const,
      rows: [
        line('changjiang', 13, [1, null], -2),
        line('leping', 13, [0, null], -1),
        line('fuliang', 3, [-2, null], -9),
      ],
    },
    { kind: 'park' as const, rows: [line('taoci', 5, [-1, null], -1)] },
  ],
  indicators: [{ indicator, measure, department, period, peers: [-9, -2, -1] }],
  months: [],
};
const asked = { regions: 'worst', chosen: [] } as const;

describe('the rows of the league', () => {
  test.for([
    ['share', 'changjiang leping fuliang'],
    ['change', 'changjiang leping fuliang'],
    ['gap', 'fuliang changjiang leping'],
    ['name', 'changjiang fuliang leping'],
    ['year', 'changjiang leping fuliang'],
  ] as const)('by %s: %s', ([order, expected]) => {
    const [counties, parks] = leagueSections(LEAGUE, { ...asked, order });
    expect(counties?.rows.map(({ region }) => region.id).join(' ')).toBe(expected);
    expect(parks?.rows).toHaveLength(1);
  });

  test('of a hundred are the worst twelve and the chosen, or all', () => {
    const many = Array.from({ length: 100 }, (_, index) => ({
      ...line('leping', 17 - Math.floor(index / 10), [0, 0], -1),
      region: { ...regions[1]!, id: `r${index}` },
    }));
    const groups = [{ kind: 'county' as const, rows: many }];
    const shown = (chosen: string[], extent: 'worst' | 'all' = 'worst') =>
      leagueSections({ groups }, { order: 'share', regions: extent, chosen })[0]?.rows ?? [];
    expect(shown([])).toHaveLength(12);
    expect(shown(['r99', 'r0']).map(({ region }) => region.id)).toEqual([
      ...Array.from({ length: 12 }, (_, index) => `r${index}`),
      'r99',
    ]);
    expect(shown([], 'all')).toHaveLength(100);
  });

  describe('cut from among equals', () => {
    // Eleven miss 16 of 17, so many 8, the others 1.
    const cut = (alike: number, chosen: string[] = []) => {
      const standings = Array.from({ length: 100 }, (_, index) => ({
        ...standing('leping', index < 11 ? 16 : index < 11 + alike ? 8 : 1, 17),
        region: { ...regions[1]!, id: `r${index}` },
      }));
      const shown = worstAndChosen(standings, chosen) ?? new Set<string>();
      return [shown.size, tiedLeft(standings, shown)];
    };

    test.each([
      { name: 'a twelfth that has no equals is the last', alike: 1, expected: [12, 0] },
      { name: 'two that share its place are taken in: 11 + 3', alike: 3, expected: [14, 0] },
      { name: 'sixteen are read at one glance: 11 + 5', alike: 5, expected: [16, 0] },
      { name: 'more are counted: 11 + 6 − 12', alike: 6, expected: [12, 5] },
    ])('$name', ({ alike, expected }) => {
      expect(cut(alike)).toEqual(expected);
    });

    test('a chosen one is not counted again', () => {
      expect(cut(6, ['r14'])).toEqual([13, 4]);
    });

    test('without targets nothing shares a place', () => {
      const standings = Array.from({ length: 100 }, () => ({
        region: regions[1]!,
        unmetSharePct: null,
      }));
      expect(tiedLeft(standings, new Set())).toBe(0);
    });
  });

  test.each([
    ['乐平市', 'leping', 1],
    [' 浮梁 ', 'fuliang', 1],
    ['没有', null, 0],
    ['', null, 0],
    // In letters of full width, and with a space of Chinese print.
    ['浮梁　县', 'fuliang', 1],
    // By their ids, whole and in part: fuliANG and chANGjiang.
    ['leping', 'leping', 1],
    ['Fuli', 'fuliang', 1],
    ['ang', null, 2],
  ] as const)('a region is asked for as “%s”', (typed, found, matches) => {
    const asked = askedRegion(typed, regions.slice(1));
    expect([asked.found?.id ?? null, asked.matches]).toEqual([found, matches]);
  });

  test('a region whose name goes on in another is not taken before it is asked for', () => {
    const [leping, fuliang] = regions.slice(1);
    const others = [
      { ...leping!, id: 'jia', name: '甲县', shortName: '甲县', nameEn: 'Jia' },
      { ...fuliang!, id: 'jia-wu', name: '甲午县', shortName: '甲午县', nameEn: 'JiaWu' },
    ];
    const told = (typed: string) => {
      const { found, isWhole } = askedRegion(typed, others);
      return [found?.id, isWhole];
    };
    expect(told('jia')).toEqual(['jia', false]);
    expect(told('jiawu')).toEqual(['jia-wu', true]);
    expect(told('甲县')).toEqual(['jia', true]);
  });

  test('have the columns that there is room and anything to say for', () => {
    expect(columnsOf(LEAGUE, { trend: true, turned: true })).toEqual({
      ...{ previous: true, turned: true, year: false, trend: false },
    });
    expect(columnsOf(LEAGUE, { trend: true, turned: false }).turned).toBe(false);
  });
});

describe('under the headline', () => {
  test('stands how the worst and the city moved, how many did, and what stands out', () => {
    expect(writeMoves(LEAGUE)).toEqual({
      sentences: [
        '未达标较上期：昌江区多 1 个，乐平市持平，全市持平，1 地增多，2 地减少。',
        '没有上年同期完成情况可比。',
      ],
      // 乐平's is as wide as elsewhere.
      gaps: '昌江区缺口最突出的是gdp（fgw）。',
    });
  });

  test('parks alone are worst of nothing, as in the headline', () => {
    const parks = { ...LEAGUE, groups: LEAGUE.groups.filter(({ kind }) => kind === 'park') };
    expect(writeMoves(parks)).toEqual({
      sentences: ['未达标较上期：全市持平，0 地增多，1 地减少。', '没有上年同期完成情况可比。'],
      gaps: null,
    });
  });

  test('three that share the first place are told of all, as in the headline; of more two', () => {
    const ids = ['changjiang', 'leping', 'fuliang', 'changjiang'];
    const told = (count: number) => {
      const rows = ids.slice(0, count).map((id) => line(id, 13, [0, null], -2));
      return writeMoves({ ...LEAGUE, groups: [{ kind: 'county', rows }] }).gaps;
    };
    expect(told(3)).toBe(
      '昌江区缺口最突出的是gdp（fgw），乐平市是gdp（fgw），浮梁县是gdp（fgw）。',
    );
    expect(told(4)).toBe('昌江区缺口最突出的是gdp（fgw），乐平市是gdp（fgw）。');
  });

  test('stands once that there is nothing to compare with', () => {
    const alone = line('changjiang', 13, [null, null], -1);
    const groups = [{ kind: 'county' as const, rows: [alone] }];
    expect(writeMoves({ ...LEAGUE, city: null, groups })).toEqual({
      sentences: ['没有更早的完成情况可比，不列变化。'],
      gaps: null,
    });
  });
});

describe('the trend of shares', () => {
  test('breaks each January and where nothing is known', () => {
    const months = ['2025-10', '2025-11', '2025-12', '2026-02', '2026-03', '2026-04', '2026-05'];
    const { lines, dots } = drawShares(months, [40, 50, 60, 20, 25, null, 30]);
    // 100 − 40, 100 − 50 …: up is more.
    expect(lines.map((run) => run.map(([, y]) => y))).toEqual([
      [60, 50, 40],
      [80, 75],
    ]);
    expect(dots.map(([, y]) => y)).toEqual([70]);
  });

  test('ends at the right after 36 months, with the year before at two thirds', () => {
    const { now, yearBefore, lines } = drawShares(['2023-11', '2025-10', '2026-10'], [10, 20, 30]);
    expect([now, lines]).toEqual([[100, 70], []]);
    // (35 − 12) ÷ 35
    expect(yearBefore?.map((place) => Math.round(place))).toEqual([66, 80]);
    expect(drawShares(['2023-11', '2026-10'], [10, 30]).dots[0]).toEqual([0, 90]);
  });
});

describe('the sheet of the month', () => {
  test('has the gaps that stand out, the widest for its group first', () => {
    // Of −9, −2, −1 and −1 times the usual gap the last two are as elsewhere.
    expect(sheetGaps(LEAGUE).map(({ region }) => region)).toEqual(['浮梁县', '昌江区']);
  });

  test('tells of what turned, most that were newly missed first, and of nobody else', () => {
    const turned = (id: string, newlyUnmet: string[], newlyMet: string[]) => ({
      ...line(id, 9, [0, 0], -1),
      sincePrevious: { ...moved(9, 0), newlyUnmet, newlyMet },
    });
    const rows = [
      turned('leping', [], ['a', 'b']),
      turned('fuliang', [], []),
      turned('changjiang', ['a'], []),
    ];
    const told = turnedRows({ groups: [{ kind: 'county', rows }] });
    expect(told.map(({ region }) => region.id)).toEqual(['changjiang', 'leping']);
  });
});
