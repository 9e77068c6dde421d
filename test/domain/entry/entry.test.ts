import { describe, expect, test } from 'vitest';
import { changedIndicators, fillRanks, fillResults } from '#domain/entry/fill.ts';
import { printedLines } from '#domain/entry/lines.ts';
import { withTyped, type EntryTable } from '#domain/entry/typed.ts';
import { workOut } from '#domain/entry/work-out.ts';
import type { PrintedRow, RankingTable, ScorecardTable } from '#domain/printed.ts';
import { contextOf } from '#test/fixtures/tables/context.ts';

const { dictionary } = contextOf(null);
const PERIOD = { start: '2019-01', end: '2019-06' };

function row(
  [indicatorId, regionId]: readonly [string, string],
  words: { target: string; actual: string; gap: string; rank: string },
  at: number,
): PrintedRow {
  const cell = (text: string, column: number) => ({ text, row: at, column });
  const value = words.actual === '' ? null : Number(words.actual);
  return {
    no: at,
    indicatorId,
    regionId,
    departmentId: null,
    period: PERIOD,
    target: cell(words.target, 3),
    actual: {
      ...{ indicatorId, regionId, period: PERIOD, value },
      decimals: 1,
      missingReason: value === null ? 'blank' : null,
      ...cell(words.actual, 4),
    },
    gap: cell(words.gap, 5),
    rank: cell(words.rank, 6),
  };
}

const INVESTMENT = 'fixed-asset-investment';
const WRONG = { target: '8-8.5', actual: '8.1', gap: '未完成', rank: '9' };
const RIGHT = { target: '10.5', actual: '10.9', gap: '0.4', rank: '3' };
const CARD: ScorecardTable = {
  kind: 'scorecard',
  file: '附件1.csv',
  sheet: null,
  title: null,
  notes: [],
  regionId: 'leping',
  claims: [],
  headings: [
    { departmentId: 'fgw', declaredCount: 2, row: 1, column: 1 },
    { departmentId: 'czj', declaredCount: null, row: 3, column: 1 },
  ],
  rows: [row([INVESTMENT, 'leping'], RIGHT, 4), row(['gdp', 'leping'], WRONG, 2)],
};
/** Whom the sample does not wait for. */
const WITHOUT = ['zhushan', 'changjiang', `${INVESTMENT}/fuliang`, `${INVESTMENT}/gaoxin`];

const figure = (indicatorId: string, regionId: string, value: number) => ({
  ...{ indicatorId, regionId, value, period: PERIOD },
  decimals: 1,
  missingReason: null,
});
const OTHERS = [figure('gdp', 'fuliang', 8.3), figure('gdp', 'leping', 1.0)];

/** What reading would make of it. */
function typeIn(table: EntryTable, indicatorId: string, actual: string): EntryTable {
  const [own] = table.rows.filter((one) => one.indicatorId === indicatorId);
  const words = { indicatorId, regionId: own!.regionId, target: own!.target!.text, actual };
  const typed = withTyped(table, [words]);
  const rows = typed.rows.map((one) =>
    one.indicatorId === indicatorId && one.regionId === own!.regionId
      ? { ...one, actual: { ...one.actual, value: actual === '' ? null : Number(actual) } }
      : one,
  );
  return { ...typed, rows };
}

describe('what follows from a line', () => {
  test('is worked out among the others, and the line itself counts before what they say of it', () => {
    const result = workOut(CARD.rows, OTHERS, dictionary, WITHOUT).get('gdp leping');
    expect(result).toMatchObject({ status: 'met', rank: 2, group: { id: 'counties' } });
    expect(result?.ranked).toEqual([
      { regionId: 'fuliang', value: 8.3, rank: 1 },
      { regionId: 'leping', value: 8.1, rank: 2 },
    ]);
  });

  test('has no place while others of the group have not reported', () => {
    const result = workOut(CARD.rows, OTHERS, dictionary, ['zhushan']).get('gdp leping');
    expect(result).toMatchObject({
      ...{ status: 'met', rank: null, ranked: [] },
      reported: { count: 2, expected: 3, awaited: ['changjiang'] },
    });
  });

  test('without a figure there is neither gap nor rank', () => {
    const table = typeIn(CARD, 'gdp', '');
    const result = workOut(table.rows, OTHERS, dictionary).get('gdp leping');
    expect(result).toMatchObject({ status: 'missing', gap: null, rank: null });
  });
});

describe('gap and rank in the words of print', () => {
  const fill = (table: EntryTable) =>
    fillResults(table, CARD, workOut(table.rows, OTHERS, dictionary, WITHOUT), dictionary).rows.map(
      ({ indicatorId, gap, rank }) => [indicatorId, gap?.text, rank?.text],
    );

  test('follow in the lines that were changed; what nobody touched stays, right or wrong', () => {
    expect(fill(typeIn(CARD, 'gdp', '8.4'))).toEqual([
      [INVESTMENT, '0.4', '3'],
      ['gdp', '已完成', '1'],
    ]);
    expect(fill(typeIn(CARD, INVESTMENT, '10.0'))).toEqual([
      [INVESTMENT, '-0.5', '1'],
      ['gdp', '未完成', '9'],
    ]);
  });

  test('are blank where nothing follows', () => {
    expect(fill(typeIn(CARD, 'gdp', ''))[1]).toEqual(['gdp', '', '']);
  });

  test('a column that was not printed is not added', () => {
    const bare = { ...CARD, rows: CARD.rows.map((one) => ({ ...one, gap: null, rank: null })) };
    const results = workOut(bare.rows, OTHERS, dictionary);
    expect(fillRanks(bare, new Set(['gdp']), results)).toEqual(bare);
  });

  test('another target alone changes no rank', () => {
    const words = { indicatorId: 'gdp', regionId: 'leping', target: '9', actual: '8.1' };
    expect(changedIndicators(withTyped(CARD, [words]), CARD)).toEqual(new Set());
  });
});

describe('lines in the order of print', () => {
  test('stand under their departments', () => {
    const lines = printedLines(CARD, dictionary);
    expect(lines.map(({ row: { indicatorId }, headings }) => [indicatorId, headings])).toEqual([
      ['gdp', [{ zh: '发展和改革委员会（2个）', en: 'Development and Reform Commission (2)' }]],
      [INVESTMENT, [{ zh: '财政局', en: 'Bureau of Finance' }]],
    ]);
  });

  test('in a ranking under their indicators', () => {
    const ranking: RankingTable = {
      ...{ kind: 'ranking', file: '', sheet: null, title: null, notes: [] },
      rows: [
        row(['gdp', 'leping'], WRONG, 1),
        { ...row(['gdp', 'fuliang'], WRONG, 2), no: 1 },
        row([INVESTMENT, 'leping'], RIGHT, 3),
      ],
    };
    expect(printedLines(ranking, dictionary).map(({ headings }) => headings)).toEqual([
      [{ zh: '地区生产总值', en: 'Gross Regional Product' }],
      [],
      [{ zh: '固定资产投资', en: 'Investment in Fixed Assets' }],
    ]);
  });
});
