import { describe, expect, test } from 'vitest';
import { layoutTables, withLayoutLines, type EntryLayout } from '#domain/entry/layout.ts';
import { isHeading, printedOrder } from '#domain/printed-order.ts';
import type { ScorecardTable } from '#domain/printed.ts';
import { contextOf } from '#test/fixtures/tables/context.ts';

const { dictionary } = contextOf(null);
const period = { start: '2019-01', end: '2019-06' };
const basis = { dictionary, period };
const line = (indicatorId: string, hasTarget = true) => ({ indicatorId, hasTarget });
const layout = (ids: readonly string[], regionIds: readonly string[]): EntryLayout => ({
  lines: ids.map((id) => line(id)),
  regionIds,
});

/** From top to bottom: departments, and the lines under them with their numbers. */
const print = (table: ScorecardTable) =>
  printedOrder(table).map((one) =>
    isHeading(one)
      ? `${one.departmentId} ${one.declaredCount}`
      : `${one.no} ${one.indicatorId} ${one.actual.text}`,
  );

describe('blank tables', () => {
  test('stand in the order of the dictionary, each department over its own', () => {
    const tables = layoutTables(
      layout(
        ['retail-sales', 'gdp', 'cpi-year', 'fixed-asset-investment'],
        ['leping', 'jingdezhen'],
      ),
      basis,
    );
    expect(tables.map(({ kind, regionId, title }) => [kind, regionId, title])).toEqual([
      ['department-scorecard', 'jingdezhen', '2019年1-6月各责任部门主要指标增速完成情况'],
      ['scorecard', 'leping', '2019年1-6月乐平市主要指标完成情况'],
    ]);
    // Nobody answers for prices: they go first.
    expect(print(tables[1]!)).toEqual([
      '1 cpi-year ',
      'fgw 2',
      '2 gdp ',
      '3 fixed-asset-investment ',
      'swj 1',
      '4 retail-sales ',
    ]);
  });

  test('have targets where they are chosen, and a place where one is compared', () => {
    const lines = [line('gdp'), line('fixed-asset-investment', false)];
    const [leping, taoci] = layoutTables({ lines, regionIds: ['leping', 'taoci'] }, basis);
    const cells = ({ rows }: ScorecardTable) =>
      rows.map(({ target, gap, rank }) => [target, gap, rank].map((cell) => cell !== null));
    expect(cells(leping!)).toEqual([
      [true, true, true],
      [false, false, true],
    ]);
    expect(cells(taoci!)).toEqual([
      [true, true, false],
      [false, false, false],
    ]);
  });

  test('leave out what the dictionary no longer has', () => {
    expect(layoutTables(layout(['gone'], ['leping']), basis)).toEqual([]);
    expect(layoutTables(layout(['gdp'], ['gone']), basis)).toEqual([]);
  });

  test('leave out what is retired by then, and not before', () => {
    const retire = <T extends { id: string }>(list: readonly T[], id: string) =>
      list.map((one) => (one.id === id ? { ...one, until: '2019-05' } : one));
    const retired = {
      ...dictionary,
      indicators: retire(dictionary.indicators, 'gdp'),
      regions: retire(dictionary.regions, 'fuliang'),
    };
    const chosen = layout(['gdp', 'retail-sales'], ['leping', 'fuliang']);
    const linesIn = (end: string) =>
      layoutTables(chosen, { dictionary: retired, period: { start: '2019-01', end } }).map(
        ({ regionId, rows }) => `${regionId} ${rows.length}`,
      );
    expect(linesIn('2019-05')).toEqual(['leping 2', 'fuliang 2']);
    expect(linesIn('2019-06')).toEqual(['leping 1']);
  });
});

describe('a table that is filled in', () => {
  const [held] = layoutTables(layout(['gdp', 'retail-sales'], ['leping']), basis);
  const typed = {
    ...held!,
    rows: held!.rows.map((row) => ({ ...row, actual: { ...row.actual, text: '8.1', value: 8.1 } })),
  };

  test('gets the lines that it has not, and keeps its own', () => {
    const [blank] = layoutTables(layout(['gdp', 'fixed-asset-investment'], ['leping']), basis);
    expect(print(withLayoutLines(typed, blank!, basis))).toEqual([
      'fgw 2',
      '1 gdp 8.1',
      '2 fixed-asset-investment ',
      'swj 1',
      '3 retail-sales 8.1',
    ]);
  });

  test('stays as it is where it has them all', () => {
    const [blank] = layoutTables(layout(['gdp'], ['leping']), basis);
    expect(withLayoutLines(typed, blank!, basis)).toBe(typed);
  });
});
