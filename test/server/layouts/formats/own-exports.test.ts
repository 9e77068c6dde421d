import type { FastifyInstance } from 'fastify';
import { beforeAll, describe, expect, test } from 'vitest';
import { readGrids } from '#server/formats/read-grids.ts';
import {
  readStatisticsFormat,
  readStatisticsGrids,
} from '#server/layouts/formats/read-statistics-format.ts';
import type { FormatReading, PrintedFigure } from '#server/layouts/printed-figure.ts';
import { fixtureApp } from '#test/support/database.ts';
import { wordsOf } from './figure-words.ts';

let app: FastifyInstance;
beforeAll(async () => {
  app = await fixtureApp();
});

const ALL = 'values=actual,target,gap,status,rank,printed,flags';
const WHOLE = 'release=2019-06';

async function take(path: string): Promise<FormatReading> {
  const { rawPayload } = await app.inject(`/api/v1/observations.${path}`);
  const read =
    readStatisticsFormat(path, rawPayload) ??
    readStatisticsGrids(readGrids(path, rawPayload).grids);
  if (read === null) throw new Error(`${path} 未被认出。`);
  return read;
}

function countKinds({ figures }: FormatReading) {
  const isBeside = ({ kind }: PrintedFigure) => kind === 'rank' || kind === 'target';
  return {
    figures: figures.filter((figure) => !isBeside(figure)).length,
    targets: figures.filter(({ kind }) => kind === 'target').length,
    ranks: figures.filter(({ kind }) => kind === 'rank').length,
    missing: figures.flatMap(({ missing }) => missing ?? []),
  };
}

// Of the release 192 figures, of which one is a sign for none, 103 targets and 64 places: counted by the API.
const EVERYTHING = { figures: 192, targets: 103, ranks: 64, missing: ['no-figure'] };

describe('what is exported here comes back whole', () => {
  test.for([
    { path: `csv?${WHOLE}&${ALL}`, expected: EVERYTHING },
    { path: `json?${WHOLE}&${ALL}`, expected: EVERYTHING },
    { path: `jsonstat.json?${WHOLE}&${ALL}`, expected: EVERYTHING },
    { path: `sdmx.csv?${WHOLE}&${ALL}`, expected: EVERYTHING },
    { path: `zip?${WHOLE}&${ALL}`, expected: EVERYTHING },
    { path: `xlsx?${WHOLE}&${ALL}`, expected: EVERYTHING },
    { path: `xlsx?${WHOLE}&${ALL}&sheets=region`, expected: EVERYTHING },
    { path: `xlsx?${WHOLE}&${ALL}&sheets=indicator`, expected: EVERYTHING },
    { path: `csv?${WHOLE}&${ALL}&layout=wide&across=region`, expected: EVERYTHING },
    { path: `xlsx?${WHOLE}&${ALL}&layout=wide&across=region`, expected: EVERYTHING },
    { path: `csv?${WHOLE}&${ALL}&layout=wide&across=indicator`, expected: EVERYTHING },
    { path: `zip?${WHOLE}&${ALL}&layout=wide&across=indicator`, expected: EVERYTHING },
    { path: `csv?${WHOLE}&${ALL}&layout=wide&across=period`, expected: EVERYTHING },
    { path: `csv?${WHOLE}&${ALL}&names=id`, expected: EVERYTHING },
    { path: `csv?${WHOLE}&${ALL}&names=short`, expected: EVERYTHING },
    {
      path: `csv?${WHOLE}&vintages=all`,
      expected: { figures: 192, targets: 0, ranks: 0, missing: ['no-figure'] },
    },
    { path: `csv?${WHOLE}&${ALL}&lang=en`, expected: EVERYTHING },
    { path: `xlsx?${WHOLE}&${ALL}&lang=en`, expected: EVERYTHING },
    {
      // In a wide CSV without flags nothing tells a figure that is not there from one that never was.
      path: `csv?${WHOLE}&layout=wide&across=region&values=actual`,
      expected: { figures: 191, targets: 0, ranks: 0, missing: [] },
    },
    {
      // A workbook says it in its last column.
      path: `xlsx?${WHOLE}&layout=wide&across=period&values=actual`,
      expected: { figures: 192, targets: 0, ranks: 0, missing: ['no-figure'] },
    },
  ])('$path', async ({ path, expected }) => {
    const read = await take(path);
    expect(read.problems).toEqual([]);
    expect(countKinds(read)).toEqual(expected);
    expect(read.isOwn).toBe(true);
  });

  // Annex 1: 乐平市 8.1 against 8-8.5, second of four.
  test.for([
    { path: `csv?${WHOLE}&${ALL}`, names: '乐平市 地区生产总值 %' },
    { path: `jsonstat.json?${WHOLE}&${ALL}`, names: '乐平市 地区生产总值 %' },
    { path: `sdmx.csv?${WHOLE}&${ALL}`, names: 'leping gdp %' },
    { path: `xlsx?${WHOLE}&${ALL}&layout=wide&across=region`, names: '乐平市 地区生产总值 %' },
    { path: `xlsx?${WHOLE}&${ALL}&layout=wide&across=indicator`, names: '乐平市 地区生产总值 %' },
  ])('with the same words: $path', async ({ path, names }) => {
    const [region = '', indicator = ''] = names.split(' ');
    const { figures } = await take(path);
    const found = figures.filter(
      (figure) => figure.region === region && figure.indicator === indicator,
    );
    expect(found.map(wordsOf).toSorted()).toEqual([
      `${names} 2019-01/2019-06 actual 8.1`,
      `${names} 2019-01/2019-12 target 8-8.5`,
      `${region} ${indicator} 位 2019-01/2019-06 rank 2`,
    ]);
  });
});

test('of several vintages the one that holds now is read, the others are named', async () => {
  const { figures, leftOut } = readTextOf([
    'release,indicator,region,period,value,known_from,known_to',
    '2019-06,gdp,leping,2019-01/2019-06,8.0,2020-01-01T00:00:00Z,2020-02-01T00:00:00Z',
    '2019-06,gdp,leping,2019-01/2019-06,8.1,2020-02-01T00:00:00Z,',
  ]);
  expect(figures.map(({ text }) => text)).toEqual(['8.1']);
  expect(leftOut.map(({ cells }) => cells)).toEqual([[{ top: 2, left: 1, bottom: 2, right: 7 }]]);
});

function readTextOf(lines: readonly string[]): FormatReading {
  const read = readStatisticsFormat('a.csv', Buffer.from(lines.join('\r\n')));
  if (read === null) throw new Error('未被认出。');
  return read;
}
