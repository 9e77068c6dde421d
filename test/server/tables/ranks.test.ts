import { expect, test } from 'vitest';

import { findRankFindings } from '#domain/findings/ranks.ts';
import { printedResults } from '#domain/printed-results.ts';
import { hasPrintedRows } from '#domain/printed.ts';
import { readTable } from '#server/tables/read-table.ts';
import { contextOf, gridFrom, gridOf, loadRelease } from '#test/fixtures/tables/context.ts';

const CONTEXT = contextOf(loadRelease('2019-06'));
const TITLE = '2019年1-6月乐平市主要指标增速完成情况';

function ranksOf(rows: readonly string[]) {
  const { table, problems } = readTable(gridFrom([TITLE, ...rows]), CONTEXT);
  if (table === null || !hasPrintedRows(table)) return problems.map(({ code }) => code);
  return table.rows.map(({ rank, widerRanks = [] }) => [
    rank?.text ?? null,
    ...widerRanks.map(({ group, text }) => `${group} ${text}`),
  ]);
}

test('ranks in words are printed ranks', () => {
  const grid = gridOf('test/fixtures/reading/r05-ranks-in-words.xlsx');
  const upToPlaces = { ...grid, cells: grid.cells.slice(0, 9) };
  const { table } = readTable(upToPlaces, CONTEXT);
  const printed = printedResults(table === null ? [] : [table], ['scorecard']);
  const ids =
    table !== null && hasPrintedRows(table) ? table.rows.map((row) => row.indicatorId) : [];
  expect(ids.map((id) => printed(id, 'leping')?.shown.rank)).toEqual([3, 3, 1, 2, 1, 3]);
});

test('an arrow is no rank, a word that says there is none is none', () => {
  const { problems } = readTable(gridOf('test/fixtures/reading/r05-ranks-in-words.xlsx'), CONTEXT);
  expect(problems.map(({ code, found }) => [code, found])).toEqual([['bad-rank', '↑1']]);
});

test('a place in the province is kept apart from the city’s', () => {
  expect(
    ranksOf(['指标|实际完成|全市排位|在全省位次|全国排名', '地区生产总值|9.1|2|15|第一百|']),
  ).toEqual(['bad-rank']);
  expect(
    ranksOf([
      '指标|实际完成|全市排位|在全省位次|全国排名',
      '地区生产总值|9.1|2|15|88',
      '固定资产投资|9.1|全省第5||',
      '社会消费品零售总额|9.1|3|-|',
    ]),
  ).toEqual([['2', '全省 15', '全国 88'], ['', '全省 全省第5'], ['3']]);
  expect(ranksOf(['指标|实际完成|全省排位', '地区生产总值|9.1|15'])).toEqual([[null, '全省 15']]);
});

test('a place in the province is not held against the one in the city', () => {
  const ranking = [
    '2019年1-6月份全市各地区部分重要指标排名',
    '序号|指标名称|实际完成|全省排位',
    '1|地区生产总值',
    '|乐平市|8.1|15',
    '|浮梁县|8.3|12',
    '|珠山区|7.5|40',
    '|昌江区|7.4|41',
  ];
  const { table } = readTable(gridFrom(ranking), CONTEXT);
  if (table?.kind !== 'ranking') throw new Error('no ranking');
  expect(findRankFindings([table], CONTEXT.dictionary)).toEqual([]);
  expect(printedResults([table], ['ranking'])('gdp', 'leping')).toMatchObject({
    no: 1,
    shown: { gap: null, rank: null, wider: [{ group: 'province', rank: 15 }] },
  });
});

test('ranks in words are held against the figures like others', () => {
  const ranking = [
    '2019年1-6月份全市各地区部分重要指标排名',
    '序号|指标名称|实际完成|排位',
    '1|地区生产总值',
    '|乐平市|8.1|第二',
    '|浮梁县|8.3|首位',
    '|珠山区|7.5|并列第3',
    '|昌江区|7.5|第4',
  ];
  const { table } = readTable(gridFrom(ranking), CONTEXT);
  if (table?.kind !== 'ranking') throw new Error('no ranking');
  const findings = findRankFindings([table], CONTEXT.dictionary);
  expect(findings.map(({ regionId, code, computed }) => [regionId, code, computed])).toEqual([
    ['changjiang', 'rank-differs', '3'],
  ]);
});
