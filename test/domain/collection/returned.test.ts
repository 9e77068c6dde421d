import { describe, expect, test } from 'vitest';
import { filledLines, linesInto } from '#domain/collection/returned.ts';
import { layoutTables } from '#domain/entry/layout.ts';
import { withTyped, type EntryTable } from '#domain/entry/typed.ts';
import { contextOf } from '#test/fixtures/tables/context.ts';

const { dictionary } = contextOf(null);
const period = { start: '2019-01', end: '2019-06' };
const lines = ['gdp', 'fixed-asset-investment'].map((indicatorId) => {
  return { indicatorId, hasTarget: true };
});
const [blank] = layoutTables({ lines, regionIds: ['leping'] }, { dictionary, period });
const typed = (target: string, actual: string, indicatorId = 'gdp') => {
  return { indicatorId, regionId: 'leping', target, actual };
};
const sheet = (...rows: ReturnType<typeof typed>[]): EntryTable => withTyped(blank!, rows);

describe('what a returned sheet says', () => {
  test('is what is filled in: a blank line says nothing', () => {
    expect(filledLines([blank!])).toEqual([]);
    expect(filledLines([sheet(typed('', '8.1'))])).toEqual([typed('', '8.1')]);
    expect(filledLines([sheet(typed('', '-'))])).toEqual([typed('', '-')]);
  });

  test('of two sheets the later, but for what is blank in it', () => {
    const sheets = [sheet(typed('8-8.5', '8.1')), sheet(typed('', '8.2'))];
    expect(filledLines(sheets)).toEqual([typed('8-8.5', '8.2')]);
  });

  test('goes into the lines there are, and leaves the words of blank cells', () => {
    const table = sheet(typed('8-8.5', '8.1'));
    expect(linesInto(table, [typed('', '8.3')])).toEqual([typed('8-8.5', '8.3')]);
    expect(linesInto(table, [typed('9', '')])).toEqual([typed('9', '8.1')]);
    expect(linesInto(table, [typed('', '1', 'retail-sales')])).toEqual([]);
  });
});
