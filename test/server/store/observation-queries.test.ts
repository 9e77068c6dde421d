import { describe, expect, test } from 'vitest';
import type { Db } from '#server/store/database.ts';
import { cellsOfBlocks, countBlocks, vintagesOfBlocks } from '#server/store/observation-blocks.ts';
import { cellsOfIndicator, cellsOfRelease, cellsOfSeries } from '#server/store/observations.ts';
import { targetsOfIndicator, targetsOfRelease } from '#server/store/targets.ts';
import { askedOnceBy } from './query-log.ts';

const PERIOD = { start: '2019-01', end: '2019-06' };

const indicator = (db: Db) => cellsOfIndicator(db, { indicatorKey: 1, period: PERIOD, asOf: 1 });
const targets = (db: Db) => targetsOfIndicator(db, { releaseKey: 2, indicatorKey: 1, asOf: 1 });
const release = (db: Db) => cellsOfRelease(db, { releaseKey: 2, asOf: 1 });
const series = (db: Db) =>
  cellsOfSeries(db, { indicatorKey: 1, regionKey: 2, from: 201901, to: 201912, asOf: 1 });
const range = { indicatorKey: 1, regionKeys: null, from: 201901, to: 201912, asOf: 1 };

describe('a ranking', () => {
  test('asks for the newest figure of each region', async () => {
    const { sql } = await askedOnceBy(indicator);
    expect(sql).toMatchInlineSnapshot(`
      "select observation.indicator_key, observation.region_key, observation.period_start, observation.period_end, observation.value, observation.decimals, observation.missing_reason, observation.release_key, observation.note_mark, max(observation.load_id) as load_id, count(*) - 1 as revision, observation.source_file, observation.source_row, observation.source_column
      from observation
      where ( observation.load_id <= ?
      and observation.load_id not in (select id
      from load
      where undone_by <= ?) )
      and observation.indicator_key = ?
      and observation.period_end = ?
      and observation.period_start = ?
      group by observation.indicator_key, observation.period_end, observation.period_start, observation.region_key"
    `);
  });

  test('is one range of the primary key, without a sort', async () => {
    const { plan } = await askedOnceBy(indicator);
    expect(plan).toEqual([
      'SEARCH observation USING PRIMARY KEY (indicator_key=? AND period_end=? AND period_start=?)',
    ]);
  });

  test('asks for the targets of one indicator', async () => {
    const { sql } = await askedOnceBy(targets);
    expect(sql).toMatchInlineSnapshot(`
      "select indicator_key, region_key, text, max(load_id) as load_id
      from target
      where release_key = ?
      and ( load_id <= ?
      and load_id not in (select id
      from load
      where undone_by <= ?) )
      and indicator_key = ?
      group by indicator_key, region_key"
    `);
  });

  test('has its targets from one range of the primary key, without a sort', async () => {
    const { plan } = await askedOnceBy(targets);
    expect(plan).toEqual(['SEARCH target USING PRIMARY KEY (release_key=? AND indicator_key=?)']);
  });
});

describe('a release', () => {
  test('asks for the figures of all that it holds', async () => {
    const { sql } = await askedOnceBy(release);
    expect(sql).toMatchInlineSnapshot(`
      "select observation.indicator_key, observation.region_key, observation.period_start, observation.period_end, observation.value, observation.decimals, observation.missing_reason, observation.release_key, observation.note_mark, max(observation.load_id) as load_id, count(*) - 1 as revision, observation.source_file, observation.source_row, observation.source_column
      from observation
      inner join (select distinct indicator_key, period_start, period_end
      from release_indicator
      where release_key = ?
      and ( load_id <= ?
      and load_id not in (select id
      from load
      where undone_by <= ?) )) as held on held.indicator_key = observation.indicator_key
      and held.period_end = observation.period_end
      and held.period_start = observation.period_start
      where ( observation.load_id <= ?
      and observation.load_id not in (select id
      from load
      where undone_by <= ?) )
      group by observation.indicator_key, observation.period_end, observation.period_start, observation.region_key"
    `);
  });

  test('is a range of the primary key for each indicator', async () => {
    const { plan } = await askedOnceBy(release);
    expect(plan.slice(0, 4)).toEqual([
      'CO-ROUTINE held',
      'SEARCH release_indicator USING PRIMARY KEY (release_key=?)',
      'SCAN held',
      'SEARCH observation USING PRIMARY KEY (indicator_key=? AND period_end=? AND period_start=?)',
    ]);
  });

  test('asks for its targets', async () => {
    const { sql, plan } = await askedOnceBy((db) =>
      targetsOfRelease(db, { releaseKey: 2, asOf: 1 }),
    );
    expect(sql).toMatchInlineSnapshot(`
      "select indicator_key, region_key, text, max(load_id) as load_id
      from target
      where release_key = ?
      and ( load_id <= ?
      and load_id not in (select id
      from load
      where undone_by <= ?) )
      group by indicator_key, region_key"
    `);
    expect(plan).toEqual(['SEARCH target USING PRIMARY KEY (release_key=?)']);
  });
});

describe('a series', () => {
  test('asks for the newest figure of each period', async () => {
    const { sql } = await askedOnceBy(series);
    expect(sql).toMatchInlineSnapshot(`
      "select observation.indicator_key, observation.region_key, observation.period_start, observation.period_end, observation.value, observation.decimals, observation.missing_reason, observation.release_key, observation.note_mark, max(observation.load_id) as load_id, count(*) - 1 as revision, observation.source_file, observation.source_row, observation.source_column
      from observation
      where ( observation.load_id <= ?
      and observation.load_id not in (select id
      from load
      where undone_by <= ?) )
      and observation.region_key = ?
      and observation.indicator_key = ?
      and observation.period_end >= ?
      and observation.period_end <= ?
      group by observation.indicator_key, observation.period_end, observation.period_start, observation.region_key
      order by observation.indicator_key, observation.period_end, observation.period_start, observation.region_key"
    `);
  });

  test('is one range of its own index, without a sort', async () => {
    const { plan } = await askedOnceBy(series);
    expect(plan).toEqual([
      'SEARCH observation USING INDEX observation_series (region_key=? AND indicator_key=? AND period_end>? AND period_end<?)',
    ]);
  });
});

describe('the blocks of an indicator', () => {
  const KEY =
    'SEARCH observation USING PRIMARY KEY (indicator_key=? AND period_end>? AND period_end<?)';
  const asked = [
    { name: 'their sizes', ask: (db: Db) => countBlocks(db, range) },
    { name: 'their figures', ask: (db: Db) => cellsOfBlocks(db, range) },
  ];

  test.for(asked)('$name are one range of the primary key, without a sort', async ({ ask }) => {
    expect((await askedOnceBy(ask)).plan).toEqual([KEY]);
  });

  test('of some regions are ranges of the index by region', async () => {
    const { plan } = await askedOnceBy((db) => cellsOfBlocks(db, { ...range, regionKeys: [2, 3] }));
    expect(plan).toEqual([
      'SEARCH observation USING INDEX observation_series (region_key=? AND indicator_key=? AND period_end>? AND period_end<?)',
    ]);
  });

  test('with all vintages too, and their loads by number', async () => {
    const { plan } = await askedOnceBy((db) => vintagesOfBlocks(db, range));
    expect(plan[0]).toBe(KEY);
    expect(plan.filter((step) => step.includes('SCAN') || step.includes('TEMP B-TREE'))).toEqual(
      [],
    );
  });
});
