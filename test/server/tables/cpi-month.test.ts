import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readContent } from '#server/loading/read-content.ts';
import { readTable } from '#server/tables/read-table.ts';
import { contextOf, gridFrom, loadRelease } from '#test/fixtures/tables/context.ts';

const RELEASE = loadRelease('2020-07');
const FIXTURE = 'test/fixtures/reading/r11-cpi-months-as-dates.xlsx';

/** The month of the only line, or the code of the error. */
function monthOf(text: string, period = RELEASE.period) {
  const grid = gridFrom(['居民消费价格指数', '月份|环比|同比|累计', `${text}|99.9|102.6|103.5`]);
  const { table, problems } = readTable(grid, contextOf({ ...RELEASE, period }));
  const figures = table !== null && 'figures' in table ? table.figures : [];
  return figures[0]?.period.end ?? problems.map(({ code }) => code).join(' ');
}

describe('months of price tables', () => {
  test.each([
    ...['5月', '5', '5月份', '05月', '２０２０年５月', '2020年5月1日', '2020年5月31日'],
    ...['2020-05-01', '2020-5', '2020-05', '2020/5/1', '2020/05', '2020.05', '2020.5', '2020.5.1'],
    ...['202005', '20200501', '20200531', '2020-05-01 00:00:00', '2020－05－01', '2020–05'],
  ])('%s is May', (text) => {
    expect(monthOf(text)).toBe('2020-05');
  });

  test.each([
    ['2019-05-01', 'period-mismatch'],
    ['2020-08', 'period-mismatch'],
    ['202013', 'bad-period'],
    ['2020.5/1', 'bad-period'],
    ['五月天', 'bad-period'],
    ['2020-05-01至07', 'bad-period'],
  ])('%s is none of the release', (text, code) => {
    expect(monthOf(text)).toBe(code);
  });

  test('2020.1 may have been 2020.10, and is asked about where it can be either', () => {
    expect(monthOf('2020.1', { start: '2020-01', end: '2020-06' })).toBe('2020-01');
    expect(monthOf('2020.1', { start: '2020-09', end: '2020-11' })).toBe('2020-10');
    expect(monthOf('2020.1', { start: '2020-01', end: '2020-12' })).toBe('bad-period');
    expect(monthOf('2020.10', { start: '2020-01', end: '2020-12' })).toBe('2020-10');
    expect(monthOf('2020-1', { start: '2020-01', end: '2020-12' })).toBe('2020-01');
  });

  test('a workbook whose months are dates', () => {
    const { grids } = readContent(FIXTURE, readFileSync(FIXTURE));
    const [result] = grids.map((grid) => readTable(grid, contextOf(RELEASE)));
    expect(result?.problems).toEqual([]);
    const table = result?.table;
    const figures = table && 'figures' in table ? table.figures : [];
    expect([...new Set(figures.map(({ period }) => period.end))]).toEqual([
      '2020-05',
      '2020-06',
      '2020-07',
    ]);
  });
});
