import { describe, expect, test } from 'vitest';
import { readDictionary } from '#server/store/dictionary.ts';
import { latestLoad, loadAsOf } from '#server/store/loads.ts';
import {
  appendObservations,
  appendReleaseIndicators,
  appendTargets,
} from '#server/store/observation-writes.ts';
import { heldIndicators } from '#server/store/release-indicators.ts';
import { listReleases } from '#server/store/releases.ts';
import { currentLedger, currentSheets } from '#server/store/sheets.ts';
import { NOW } from '#server/store/vintage.ts';
import { askedBy, askedOnceBy } from './query-log.ts';

describe('reading', () => {
  test('the dictionary is the newest of its versions, with the keys', async () => {
    const queries = await askedBy((db) => readDictionary(db, NOW));
    expect(queries.map(({ sql }) => sql)).toMatchInlineSnapshot(`
      [
        "select content
      from dictionary_version
      where ( load_id <= ?
      and load_id not in (select id
      from load
      where undone_by <= ?) )
      order by load_id desc
      limit ?",
        "select *
      from region",
        "select key, id
      from indicator
      where breakdown = ?
      and office = ?",
      ]
    `);
  });

  test('releases are newest first, each with the time of its newest load', async () => {
    const { sql } = await askedOnceBy((db) => listReleases(db, NOW));
    expect(sql).toMatchInlineSnapshot(`
      "select *
      from (select release.key, release.id, title, issuer, doc_no, published_on, period_start, period_end, opening, closing, synthetic, seed, access, annex_names, complete_without, urged_on, max(release_version.load_id) as load_id, (select max(load.loaded_at) as loaded_at
      from load_release
      inner join load on load.id = load_release.load_id
      where load_release.release_key = release.key
      and ( load_release.load_id <= ?
      and load_release.load_id not in (select id
      from load
      where undone_by <= ?) )) as loaded_at
      from release_version
      inner join release on release.key = release_version.release_key
      where ( release_version.load_id <= ?
      and release_version.load_id not in (select id
      from load
      where undone_by <= ?) )
      group by release_version.release_key
      order by release_version.release_key) as head
      order by period_end desc, id desc"
    `);
  });

  test('what a release holds is a range of its key', async () => {
    const { sql, plan } = await askedOnceBy((db) => heldIndicators(db, { releaseKey: 2, asOf: 1 }));
    expect(sql).toMatchInlineSnapshot(`
      "select distinct indicator_key, period
      from release_indicator
      where release_key = ?
      and ( load_id <= ?
      and load_id not in (select id
      from load
      where undone_by <= ?) )
      order by indicator_key, period"
    `);
    expect(plan).toEqual(['SEARCH release_indicator USING PRIMARY KEY (release_key=?)']);
  });

  test('tables are the newest of each kind and subject', async () => {
    const { sql, plan } = await askedOnceBy((db) => currentSheets(db, 2, 1));
    expect(sql).toMatchInlineSnapshot(`
      "select id, release_key, kind, subject, content_hash, content, load_id
      from (select id, release_key, kind, subject, content_hash, content, file, sheet_name, max(load_id) as load_id
      from sheet
      where ( load_id <= ?
      and load_id not in (select id
      from load
      where undone_by <= ?) )
      and release_key = ?
      group by release_key, kind, subject
      order by release_key, kind, subject) as sheet
      order by file, sheet_name nulls first, subject, kind"
    `);
    expect(plan).toContain('SEARCH sheet USING INDEX sheet_of_release (release_key=?)');
  });

  test('plans are the tables of no release', async () => {
    const { sql } = await askedOnceBy((db) => currentLedger(db, 1));
    expect(sql).toContain('and release_key is null');
  });

  test('the newest load is the last row', async () => {
    const { sql, plan } = await askedOnceBy(latestLoad);
    expect(sql).toMatchInlineSnapshot(`
      "select *
      from load
      where id <= ?
      order by id desc
      limit ?"
    `);
    expect(plan).toEqual(['SEARCH load USING INTEGER PRIMARY KEY (rowid<?)']);
  });

  test('the load of a moment is the last before it', async () => {
    const { sql } = await askedOnceBy((db) => loadAsOf(db, '2026-01-01T00:00:00Z'));
    expect(sql).toMatchInlineSnapshot(`
      "select max(id) as id
      from load
      where loaded_at <= ?
      and id <= ?"
    `);
  });
});

describe('writing', () => {
  const origin = { loadId: 1, sheetId: null, sourceFile: 'a.csv' };

  test('figures that differ are appended in one statement', async () => {
    const asked = await askedBy((db) =>
      db
        .transaction()
        .execute((trx) =>
          appendObservations(trx, [[1, 715511000, 2, 8.1, 1, null, 1, 5, 4]], origin),
        ),
    );
    const { sql, plan } = asked.at(-1) ?? { sql: '', plan: [] };
    // Where they come from is noted once, and looked up.
    expect(asked).toHaveLength(3);
    expect(sql).toMatchInlineSnapshot(`
      "with new as materialized (select value ->> 0 as indicator_key, value ->> 1 as period, value ->> 2 as region_key, value ->> 3 as units, value ->> 4 as decimals, value ->> 5 as missing_reason, value ->> 6 as source_key, value ->> 7 as source_row, value ->> 8 as source_column, value ->> 9 as note_mark
      from json_each(?)) insert into observation ( indicator_key, period, region_key, load_id, units, decimals, missing_reason, source_key, source_row, source_column, note_mark ) select indicator_key, period, region_key, cast(? as integer), units, decimals, missing_reason, source_key, source_row, source_column, note_mark
      from new
      where not exists ( select 1
      from ( select units, decimals, missing_reason, note_mark
      from observation as old
      where old.indicator_key = new.indicator_key
      and old.period = new.period
      and old.region_key = new.region_key
      and ( old.load_id <= ?
      and old.load_id not in (select id
      from load
      where undone_by <= ?) )
      order by load_id desc
      limit 1 ) as current
      where current.units is not distinct
      from new.units
      and current.decimals = new.decimals
      and current.missing_reason is not distinct
      from new.missing_reason
      and current.note_mark is not distinct
      from new.note_mark )
      on conflict (indicator_key, period, region_key, load_id) do update
      set units = excluded.units, decimals = excluded.decimals, missing_reason = excluded.missing_reason, source_key = excluded.source_key, source_row = excluded.source_row, source_column = excluded.source_column, note_mark = excluded.note_mark"
    `);
    // The current figure is the first row of a range read from its end.
    expect(plan).toContainEqual(
      expect.stringMatching(
        /^SEARCH (?:old|observation) USING PRIMARY KEY \(indicator_key=\? AND period=\? AND region_key=\?(?: AND load_id<\?)?\)$/u,
      ),
    );
  });

  test('targets that differ are appended in one statement', async () => {
    const { sql } = await askedOnceBy((db) =>
      db.transaction().execute((trx) => appendTargets(trx, [[1, 1, 2, '8-8.5']], 1)),
    );
    expect(sql).toMatchInlineSnapshot(`
      "with new as materialized (select value ->> 0 as release_key, value ->> 1 as indicator_key, value ->> 2 as region_key, value ->> 3 as text
      from json_each(?)) insert into target (release_key, indicator_key, region_key, load_id, text) select release_key, indicator_key, region_key, cast(? as integer), text
      from new
      where new.text is distinct
      from coalesce(( select old.text
      from target as old
      where old.release_key = new.release_key
      and old.indicator_key = new.indicator_key
      and old.region_key = new.region_key
      and ( old.load_id <= ?
      and old.load_id not in (select id
      from load
      where undone_by <= ?) )
      order by load_id desc
      limit 1 ), '')
      on conflict (release_key, indicator_key, region_key, load_id) do update
      set text = excluded.text"
    `);
  });

  test('what a release holds is noted once', async () => {
    const { sql } = await askedOnceBy((db) =>
      db.transaction().execute((trx) => appendReleaseIndicators(trx, [[1, 1, 715511000]], 1)),
    );
    expect(sql).toMatchInlineSnapshot(`
      "with new as materialized (select value ->> 0 as release_key, value ->> 1 as indicator_key, value ->> 2 as period
      from json_each(?)) insert into release_indicator (release_key, indicator_key, period, load_id) select release_key, indicator_key, period, cast(? as integer)
      from new
      where not exists ( select 1
      from release_indicator as old
      where old.release_key = new.release_key
      and old.indicator_key = new.indicator_key
      and old.period = new.period
      and ( old.load_id <= ?
      and old.load_id not in (select id
      from load
      where undone_by <= ?) ) )
      on conflict do nothing"
    `);
  });

  test('nothing is asked where there is nothing to write', async () => {
    const queries = await askedBy((db) =>
      db.transaction().execute(async (trx) => {
        await appendObservations(trx, [], origin);
        await appendTargets(trx, [], 1);
        await appendReleaseIndicators(trx, [], 1);
      }),
    );
    expect(queries).toEqual([]);
  });
});
