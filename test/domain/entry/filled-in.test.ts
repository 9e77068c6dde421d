import { expect, test } from 'vitest';
import { filledCells, sourcesOf, withFilledCells } from '#domain/entry/filled-in.ts';
import { layoutTables } from '#domain/entry/layout.ts';
import { withTyped, type EntryTable } from '#domain/entry/typed.ts';
import { filledInNote, noteName } from '#domain/own-notes.ts';
import { contextOf } from '#test/fixtures/tables/context.ts';

const { dictionary } = contextOf(null);
const period = { start: '2019-01', end: '2019-06' };
const lines = ['gdp', 'fixed-asset-investment'].map((indicatorId) => {
  return { indicatorId, hasTarget: false };
});
const [blank] = layoutTables({ lines, regionIds: ['leping'] }, { dictionary, period });
const FILE = '各县报来.xlsx';

function fill(table: EntryTable, figures: Readonly<Record<string, string>>): EntryTable {
  const typed = Object.entries(figures).map(([indicatorId, actual]) => {
    return { indicatorId, regionId: 'leping', target: '', actual };
  });
  return withTyped(table, typed);
}

const sheet: EntryTable = {
  ...fill(blank!, { gdp: '8.1', 'fixed-asset-investment': '' }),
  ...{ file: FILE, sheet: '附件2' },
};
const placesOf = ({ rows }: EntryTable) =>
  Object.fromEntries(rows.map(({ indicatorId, actual }) => [indicatorId, actual.filledIn?.file]));

test('what a sheet fills in is from there, what is typed beside it is not', () => {
  const both = fill(blank!, { gdp: '8.1', 'fixed-asset-investment': '9.0' });
  const taken = { ...withFilledCells(both, blank!, filledCells([sheet])), file: '手工录入' };
  expect(placesOf(taken)).toEqual({ gdp: FILE, 'fixed-asset-investment': undefined });
  expect(sourcesOf(taken)).toEqual(
    expect.arrayContaining([
      { file: FILE, sheet: '附件2' },
      { file: '手工录入', sheet: null },
    ]),
  );
  expect(sourcesOf(taken)).toHaveLength(2);
});

test('what stood in the same words keeps its source: a sheet that repeats it did not bring it', () => {
  const typed = fill(blank!, { gdp: '8.1' });
  expect(placesOf(withFilledCells(typed, typed, filledCells([sheet])))['gdp']).toBeUndefined();
  const taken = withFilledCells(typed, blank!, filledCells([sheet]));
  expect(placesOf(withFilledCells(typed, taken))['gdp']).toBe(FILE);
  expect(placesOf(withFilledCells(fill(typed, { gdp: '8.2' }), taken))['gdp']).toBeUndefined();
});

test('the note of a load by itself is said in both languages', () => {
  const note = filledInNote([FILE, FILE, 'b.csv']);
  expect(note).toBe('填报表 各县报来.xlsx、b.csv');
  expect(noteName(note)).toBe('sheet to be filled in: 各县报来.xlsx、b.csv');
});
