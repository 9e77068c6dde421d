import { describe, expect, test } from 'vitest';
import type { Db } from '#server/store/database.ts';
import {
  cellsOfBlocks,
  countBlocks,
  countFirstBlocks,
  listHeldBlocks,
  vintagesOfBlocks,
} from '#server/store/observation-blocks.ts';
import { cellsOfIndicator, cellsOfRelease, cellsOfSeries } from '#server/store/observations.ts';
import { targetsOfIndicator, targetsOfRelease } from '#server/store/targets.ts';
import { cellsOfTrends } from '#server/store/trends.ts';
import { askedOnceBy } from './query-log.ts';

const PERIOD = { start: '2019-01', end: '2019-06' };

const indicator = (db: Db) => cellsOfIndicator(db, { indicatorKey: 1, period: PERIOD, asOf: 1 });
const targets = (db: Db) => targetsOfIndicator(db, { releaseKey: 2, indicatorKey: 1, asOf: 1 });
const release = (db: Db) => cellsOfRelease(db, { releaseKey: 2, asOf: 1 });
const series = (db: Db) =>
  cellsOfSeries(db, { indicatorKey: 1, regionKey: 2, from: '2019-01', to: '2019-12', asOf: 1 });
/** Of each figure: a row by its number. */
const SOURCE = 'SEARCH source USING INTEGER PRIMARY KEY (rowid=?)';
const SEEKS = [
  'SEARCH observation USING PRIMARY KEY (indicator_key=? AND period=? AND region_key=? AND load_id<?)',
  'SEARCH release_indicator USING COVERING INDEX release_indicator_period (indicator_key=? AND period>? AND period<?)',
  SOURCE,
];
const range = { indicatorKey: 1, regionKeys: null, from: '2019-01', to: '2019-12', asOf: 1 };

describe('a ranking', () => {
  test('is one range of the primary key, without a sort', async () => {
    const { plan } = await askedOnceBy(indicator);
    expect(plan).toEqual([
      'SEARCH observation USING PRIMARY KEY (indicator_key=? AND period=?)',
      SOURCE,
    ]);
  });

  test('has its targets from one range of the primary key, without a sort', async () => {
    const { plan } = await askedOnceBy(targets);
    expect(plan).toEqual(['SEARCH target USING PRIMARY KEY (release_key=? AND indicator_key=?)']);
  });
});

describe('a release', () => {
  test('is a range of the primary key for each indicator', async () => {
    const { plan } = await askedOnceBy(release);
    expect(plan.slice(0, 4)).toEqual([
      'CO-ROUTINE held',
      'SEARCH release_indicator USING PRIMARY KEY (release_key=?)',
      'SCAN held',
      'SEARCH observation USING PRIMARY KEY (indicator_key=? AND period=?)',
    ]);
  });

  test('asks for its targets', async () => {
    const { plan } = await askedOnceBy((db) => targetsOfRelease(db, { releaseKey: 2, asOf: 1 }));
    expect(plan).toEqual(['SEARCH target USING PRIMARY KEY (release_key=?)']);
  });
});

describe('a series', () => {
  test('is a seek of the primary key for each period that releases list, without a sort', async () => {
    const { plan } = await askedOnceBy(series);
    expect(plan).toEqual(SEEKS);
  });
});

describe('trends', () => {
  const trends = (regionKey: number | null) => (db: Db) =>
    cellsOfTrends(db, { indicatorKeys: [1, 2], regionKey, within: PERIOD, asOf: 1 });

  test('of one region are seeks of the primary key, without a sort', async () => {
    expect((await askedOnceBy(trends(2))).plan).toEqual(SEEKS);
  });

  test('of all regions are ranges of it', async () => {
    const { plan } = await askedOnceBy(trends(null));
    expect(plan).toEqual([
      'SEARCH observation USING PRIMARY KEY (indicator_key=? AND period>? AND period<?)',
      SOURCE,
    ]);
  });
});

describe('the blocks of an indicator', () => {
  const KEY = 'SEARCH observation USING PRIMARY KEY (indicator_key=? AND period>? AND period<?)';
  const asked = [
    { name: 'their sizes', ask: (db: Db) => countBlocks(db, range) },
    { name: 'their figures', ask: (db: Db) => cellsOfBlocks(db, range) },
  ];

  test.for(asked)('$name are one range of the primary key, without a sort', async ({ ask }) => {
    const { plan } = await askedOnceBy(ask);
    expect(plan.filter((step) => step !== SOURCE)).toEqual([KEY]);
  });

  test('of which some are counted: the range ends where enough were read', async () => {
    const { plan } = await askedOnceBy((db) => countFirstBlocks(db, range, 5));
    expect(plan).toContain(KEY);
    expect(plan.filter((step) => step.includes('ORDER BY'))).toEqual([]);
  });

  test.for([
    { name: 'any region', regionKeys: null, seek: 'indicator_key=? AND period=?' },
    {
      name: 'some regions',
      regionKeys: [2, 3],
      seek: 'indicator_key=? AND period=? AND region_key=? AND load_id<?',
    },
  ])('that there are of $name take a seek each', async ({ regionKeys, seek }) => {
    const { indicatorKey, ...rest } = range;
    const asked = { ...rest, indicatorKeys: [indicatorKey], regionKeys };
    const { plan } = await askedOnceBy((db) => listHeldBlocks(db, asked));
    expect(plan).toContain(`SEARCH observation EXISTS USING PRIMARY KEY (${seek})`);
  });

  test('of some regions are seeks of the primary key', async () => {
    const { plan } = await askedOnceBy((db) => cellsOfBlocks(db, { ...range, regionKeys: [2, 3] }));
    expect(plan).toEqual(SEEKS);
  });

  test('with all vintages too, and their loads by number', async () => {
    const { plan } = await askedOnceBy((db) => vintagesOfBlocks(db, range));
    expect(plan[0]).toBe(KEY);
    expect(plan.filter((step) => step.includes('SCAN') || step.includes('TEMP B-TREE'))).toEqual(
      [],
    );
  });
});
