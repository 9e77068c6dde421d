import { describe, expect, test } from 'vitest';
import type { MatrixCell, RegionStanding } from '#server/schemas/overview.ts';
import { USUAL_GAP_SCALE } from '#domain/gap-scale.ts';
import { cellFace } from '#lib/ui/matrix/cell-face.ts';
import { describeCell } from '#lib/ui/matrix/cell-words.ts';
import { shownIn } from '#lib/url/overview.ts';
import { compareSince } from '../../../web/src/routes/(overview)/comparison.ts';
import { writeLede } from '../../../web/src/routes/(overview)/lede.ts';
import { countPlaceMoves, placeMovers } from '../../../web/src/routes/(overview)/place-movers.ts';
import { matrixSections } from '../../../web/src/routes/(overview)/sections.ts';
import { writeSentence, type Part } from '../../../web/src/routes/(overview)/sentences.ts';
import { widestSpreads } from '../../../web/src/routes/(overview)/spreads.ts';
import { cell, movement, regions, row, since, standing, withheld } from './fixtures.ts';

const of = (id: string, actual: number | null, rank: number | null): MatrixCell => ({
  ...cell(id, null),
  actual,
  rank,
  status: actual === null ? 'missing' : 'no-target',
  missingReason: actual === null ? 'blank' : null,
});
const ranked = (id: string, measure: 'rate' | 'count', cells: MatrixCell[]) => ({
  ...row(id, 'fgw', measure, {}),
  cells,
});
const ROWS = [
  ranked('产出', 'rate', [of('changjiang', 6.1, 1), of('leping', 5.8, 2), of('fuliang', 5.8, 2)]),
  ranked('投资', 'rate', [of('changjiang', 7.5, 1), of('leping', -1.3, 3), of('fuliang', 6.6, 2)]),
  ranked('商户', 'count', [of('changjiang', 620, 2), of('leping', 980, 1)]),
  ranked('独此一地', 'rate', [of('leping', 3, null)]),
];
const standingOf = (id: string, ranked: number, first: number, last: number): RegionStanding => ({
  ...standing(id, 0, 1),
  monitorable: 0,
  unmetSharePct: null,
  places: { ranked, first, last },
});
const STANDINGS = [
  standingOf('changjiang', 3, 2, 1),
  standingOf('leping', 3, 1, 1),
  standingOf('fuliang', 2, 0, 1),
];
const none = withheld('no-release');
const MOVED = movement({
  产出: { changjiang: [since(0.4, 1), none], leping: [since(-0.2, -1), none] },
  投资: { leping: [since(-2, -2), none], fuliang: [since(0.5, 1), none] },
});
const { comparison } = compareSince(MOVED, 'previous');
const textOf = (parts: readonly Part[]) => parts.map(({ text }) => text).join('');
const UNAIMED = { rows: ROWS, hasTargets: false };

describe('where nothing has a target', () => {
  test('the headline says who comes first and last most often', () => {
    const clauses = writeLede({ city: null, regionStandings: STANDINGS, hasTargets: false });
    expect(clauses.flat().map(({ text }) => text)).toEqual([
      '昌江区居首最多，3 项中 2 项；',
      '昌江区、乐平市、浮梁县居末最多，各 1 项。',
    ]);
  });

  test.for([
    [STANDINGS[0], '3 项参加排位，2 项居首，1 项居末；产出前移 1 位。'],
    [STANDINGS[2], '2 项参加排位，1 项居末；投资前移 1 位。'],
    [standingOf('taoci', 0, 0, 0), '没有参加排位的指标。'],
  ] as const)('a region in a sentence: %#', ([of, text]) => {
    expect(of && textOf(writeSentence(of, UNAIMED, comparison))).toBe(text);
  });

  test('movement counts the places that rose and fell', () => {
    expect(comparison && countPlaceMoves(ROWS, comparison)).toEqual({ up: 2, down: 2 });
  });

  test('movers are places, each indicator once, the farthest first', () => {
    const fallen = comparison && placeMovers(ROWS, regions, comparison, { way: 'worse', limit: 5 });
    expect(
      fallen?.map(({ indicator, gained, regions: [one], before, rank }) => [
        ...[indicator.id, gained, one?.id, before, rank],
      ]),
    ).toEqual([
      ['投资', -2, 'leping', 1, 3],
      ['产出', -1, 'leping', 1, 2],
    ]);
  });

  test('7.5 and −1.3 are 8.8 apart, 6.1 and 5.8 are 0.3', () => {
    expect(
      widestSpreads(ROWS, regions, 5).map(({ indicator, by, first, last }) => [
        ...[indicator.id, by, first.map(({ id }) => id), last.map(({ id }) => id)],
      ]),
    ).toEqual([
      ['投资', 8.8, ['changjiang'], ['leping']],
      ['产出', 0.3, ['changjiang'], ['leping', 'fuliang']],
    ]);
  });

  test('a cell shows its figure and place, washed by the place', () => {
    const behind = { since: null, ranked: 3, scale: USUAL_GAP_SCALE };
    const face = (one: MatrixCell) => cellFace('actual', one, { measure: 'rate' }, behind);
    expect(face(of('leping', 6.1, 1))).toMatchObject({ text: '6.1', rank: '1', shade: 'met-4' });
    expect(face(of('leping', -1.3, 3))).toMatchObject({ text: '−1.3', mark: 'none', shade: null });
    expect(face(of('leping', 3, null))).toMatchObject({ text: '3.0', rank: '', shade: null });
    expect(face(of('leping', null, null))).toMatchObject({ mark: 'missing' });
  });

  test('and is not said to have no target', () => {
    const [first] = ROWS;
    const [region] = regions.filter(({ id }) => id === 'changjiang');
    const said = (hasTargets: boolean) =>
      first && region && describeCell(of('changjiang', 6.1, 1), first, region, { hasTargets });
    expect(said(false)).toBe('昌江区 产出：实际 6.1%，第 1 位');
    expect(said(true)).toBe('昌江区 产出：实际 6.1%，未设目标，第 1 位');
  });

  test('figures sort within their unit', () => {
    const sections = matrixSections(ROWS, {
      sort: { by: 'leping', descending: true },
      status: 'all',
      show: 'actual',
      regionIds: new Set(['leping', 'taoci']),
      valueOf: (_, { actual }) => actual,
    });
    expect(
      sections.map(({ title, rows }) => [title, ...rows.map((one) => one.indicator.id)]),
    ).toEqual([
      ['增速指标', '产出', '独此一地', '投资'],
      ['以家计的指标', '商户'],
    ]);
  });

  test.for([
    ['gap', false, 'actual'],
    ['change', false, 'actual'],
    ['rank', false, 'rank'],
    ['gap', true, 'gap'],
    ['change', true, 'change'],
  ] as const)('%s is shown as it can be: %s', ([asked, hasTargets, shown]) => {
    expect(shownIn(asked, hasTargets)).toBe(shown);
  });
});
