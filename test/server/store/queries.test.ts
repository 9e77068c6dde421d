import { describe, expect, test } from 'vitest';
import { latestLoad } from '#server/store/loads.ts';
import {
  appendObservations,
  appendReleaseIndicators,
  appendTargets,
} from '#server/store/observation-writes.ts';
import { heldIndicators } from '#server/store/release-indicators.ts';
import { currentLedger, currentSheets } from '#server/store/sheets.ts';
import { askedBy, askedOnceBy } from './query-log.ts';

describe('reading', () => {
  test('what a release holds is a range of its key', async () => {
    const { plan } = await askedOnceBy((db) => heldIndicators(db, { releaseKey: 2, asOf: 1 }));
    expect(plan).toEqual(['SEARCH release_indicator USING PRIMARY KEY (release_key=?)']);
  });

  test('the tables of a release are a range of their index', async () => {
    const { plan } = await askedOnceBy((db) => currentSheets(db, 2, 1));
    expect(plan).toContain('SEARCH sheet USING INDEX sheet_of_release (release_key=?)');
  });

  test('plans are the tables of no release', async () => {
    const { sql } = await askedOnceBy((db) => currentLedger(db, 1));
    expect(sql).toContain('and release_key is null');
  });

  test('the newest load is the last row', async () => {
    const { plan } = await askedOnceBy(latestLoad);
    expect(plan).toEqual(['SEARCH load USING INTEGER PRIMARY KEY (rowid<?)']);
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
    const { plan } = asked.at(-1) ?? { sql: '', plan: [] };
    // Where they come from is noted once, and looked up.
    expect(asked).toHaveLength(3);
    // The current figure is the first row of a range read from its end.
    expect(plan).toContainEqual(
      expect.stringMatching(
        /^SEARCH (?:old|observation) USING PRIMARY KEY \(indicator_key=\? AND period=\? AND region_key=\?(?: AND load_id<\?)?\)$/u,
      ),
    );
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
