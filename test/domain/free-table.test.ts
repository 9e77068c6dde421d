import { describe, expect, test } from 'vitest';
import { mergeTable } from '#domain/corrections/merge-table.ts';
import { rowsOf, targetFacts } from '#domain/facts.ts';
import { printedResults } from '#domain/printed-results.ts';
import { withholdTable } from '#domain/withholding/printed-table.ts';
import { sampleFigure, sampleRank, sampleSheet, sampleTarget, TO_JUNE } from './free-tables.ts';

const TO_MAY = { start: '2019-01', end: '2019-05' };

const TABLE = sampleSheet({
  figures: [
    sampleFigure('gdp leping', '8.1', [3, 2]),
    sampleFigure('gdp leping', '7.9', [3, 3], TO_MAY),
    sampleFigure('gdp fuliang', '8.3', [4, 2]),
  ],
  targets: [
    sampleTarget('gdp leping', '8-8.5', [3, 4]),
    sampleTarget('gdp leping', '9', [3, 5], 2020),
    sampleTarget('gdp zhushan', '8', [5, 4]),
  ],
  ranks: [
    sampleRank('gdp leping', '2', [3, 6]),
    sampleRank('gdp leping', '3', [3, 7], { period: TO_MAY }),
    sampleRank('gdp leping', '41', [3, 8], { group: '全省' }),
  ],
});

describe('the lines of a sheet', () => {
  test('have the target of their year and the place of their months', () => {
    const lines = rowsOf(TABLE).map(({ actual, target, rank, widerRanks }) => {
      return [actual.text, target?.text, rank?.text, widerRanks?.map(({ text }) => text)];
    });
    expect(lines).toEqual([
      ['7.9', '8-8.5', '3', undefined],
      ['8.1', '8-8.5', '2', ['41']],
      ['8.3', undefined, undefined, undefined],
    ]);
  });

  test('give what was printed for the latest months', () => {
    const find = printedResults([TABLE], ['sheet']);
    const shown = { gap: null, rank: 2, wider: [{ group: 'province', rank: 41 }] };
    expect(find('gdp', 'leping')?.shown).toEqual(shown);
  });
});

test('targets are those of the release’s year, whether a figure stands beside them or not', () => {
  const targets = targetFacts([TABLE]).map(({ regionId, text }) => [regionId, text]);
  expect(targets).toEqual([
    ['leping', '8-8.5'],
    ['zhushan', '8'],
  ]);
});

describe('a later print of a sheet', () => {
  const later = sampleSheet({
    file: '更正.xlsx',
    figures: [sampleFigure('gdp leping', '8.2', [9, 2])],
    targets: [sampleTarget('gdp leping', '8-8.5', [9, 3])],
  });
  const { table, lacking } = mergeTable(TABLE, later);

  test('corrects what it says and tells what it lacks', () => {
    expect(lacking.map(({ regionId, actual, target }) => [regionId, actual, target])).toEqual([
      ['leping', '7.9', null],
      ['fuliang', '8.3', null],
      ['leping', null, '9'],
      ['zhushan', null, '8'],
    ]);
  });

  test('leaves the rest with the file that it came from', () => {
    const kept = table.kind === 'sheet' ? table.figures : [];
    expect(kept.map(({ text, from }) => [text, from?.file])).toEqual([
      ['8.2', undefined],
      ['7.9', '月报.xlsx'],
      ['8.3', '月报.xlsx'],
    ]);
  });

  test('keeps places only with the figures they were worked out of', () => {
    const ranks = table.kind === 'sheet' ? table.ranks : [];
    expect(ranks.map(({ text }) => text)).toEqual(['3']);
  });
});

test('a figure that is withheld leaves its cell, and takes the places of its column along', () => {
  const isJune = ({ period }: { period: { end: string } }) => period.end === TO_JUNE.end;
  const print = {
    isWithheld: (cell: { regionId: string; period: { end: string } }) =>
      cell.regionId === 'fuliang' && isJune(cell),
    hidesRanks: isJune,
    isNameWithheld: () => false,
    isSeriesWithheld: () => false,
    isAboveClearance: () => false,
    areFactsWithheld: () => false,
    areStepsWithheld: () => false,
  };
  const table = withholdTable(TABLE, print, { isWhole: false });
  expect(rowsOf(table).map(({ actual, rank }) => [actual.text, rank?.text])).toEqual([
    ['7.9', '3'],
    ['8.1', undefined],
    ['', undefined],
  ]);
});
