import { expect, test } from 'vitest';
import { findSheetRankFindings } from '#domain/findings/sheet-ranks.ts';
import type { FreeTable } from '#domain/printed.ts';
import { sampleFigure, sampleRank, sampleSheet } from '../free-tables.ts';
import { sampleIndicator } from '../samples.ts';

const region = (id: string) => ({
  ...{ id, code: null, name: id, shortName: id, proseName: id, aliases: [] },
  ...{ kind: 'county' as const, insideId: null },
});
const dictionary = {
  regions: ['a', 'b', 'c', 'city'].map(region),
  groups: [{ id: 'counties', label: '各县', sizeNote: '3个', memberIds: ['a', 'b', 'c'] }],
  indicators: [sampleIndicator()],
  ...{ departments: [], missingSymbols: [] },
};

const MAY = { start: '2019-01', end: '2019-05' };
const FIGURES = [
  sampleFigure('gdp a', '8.1', [3, 2]),
  sampleFigure('gdp b', '8.3', [4, 2]),
  sampleFigure('gdp c', '7.5', [5, 2]),
];

function find(said: Partial<FreeTable>) {
  const tables = [sampleSheet({ figures: FIGURES, ...said })];
  return findSheetRankFindings(tables, dictionary).map(
    ({ code, regionId, row, column, printed, computed }) =>
      [code, regionId, row, column, printed, computed].join(' '),
  );
}

test('a place that does not follow from the figures is found on its cell', () => {
  const ranks = [
    sampleRank('gdp a', '2', [3, 3]),
    sampleRank('gdp b', '1', [4, 3]),
    sampleRank('gdp c', '4', [5, 3]),
  ];
  expect(find({ ranks })).toEqual(['rank-differs c 5 3 4 3']);
});

test('of other months, of a wider group and of who is in no group nothing is said', () => {
  const ranks = [
    sampleRank('gdp a', '3', [3, 3], { period: MAY }),
    sampleRank('gdp b', '30', [4, 3], { group: '全省' }),
    sampleRank('gdp city', '7', [6, 3]),
  ];
  expect(find({ ranks })).toEqual([]);
});

test('while one of the group has not reported nobody has a place', () => {
  const ranks = [sampleRank('gdp a', '3', [3, 3])];
  expect(find({ ranks, figures: FIGURES.slice(0, 2) })).toEqual([]);
});
