import { beforeEach, describe, expect, test } from 'vitest';
import type { MissingReason } from '#domain/dictionary.ts';
import type { Db } from '#server/store/database.ts';
import { engineOf } from '#server/store/engine/engine.ts';
import { insertLoad, latestLoad, loadAsOf } from '#server/store/loads.ts';
import { toKey } from '#server/store/months.ts';
import {
  appendObservations,
  appendReleaseIndicators,
  appendTargets,
  type ObservationTuple,
} from '#server/store/observation-writes.ts';
import { cellsOfIndicator } from '#server/store/observations.ts';
import { targetsOfIndicator } from '#server/store/targets.ts';
import { fixtureDatabase } from '#test/support/database.ts';

const PERIOD = { start: '2019-01', end: '2019-07' };

let db: Db;
let loads = 0;
beforeEach(async () => {
  db = await fixtureDatabase();
  loads = 1;
});

/** The figure of indicator 1 in region 2 over January to July 2019. */
function figure(
  value: number | null,
  decimals = 1,
  reason: MissingReason = 'blank',
): ObservationTuple {
  return [1, toKey(PERIOD), 2, value, decimals, value === null ? reason : null, 1, 5, 4];
}

/** One load more. Returns how many figures it appended. */
function load(tuples: readonly ObservationTuple[], day = '01'): Promise<number> {
  loads += 1;
  return db.transaction().execute(async (trx) => {
    const loadedAt = `2026-02-${day}T00:00:00.000Z`;
    const loadId = await insertLoad(trx, {
      loadedAt,
      loadedBy: 'test',
      note: '',
      version: `v${loads}`,
    });
    return appendObservations(trx, tuples, { loadId, sheetId: null, sourceFile: `${loadId}.csv` });
  });
}

async function read(asOf: number) {
  const cells = await cellsOfIndicator(db, { indicatorKey: 1, period: PERIOD, asOf });
  return cells.map(({ value, revision, loadId, sourceFile }) => [
    value,
    revision,
    loadId,
    sourceFile,
  ]);
}

describe('a figure', () => {
  test('that is the same is not appended', async () => {
    expect(await load([figure(8.1)])).toBe(1);
    expect(await load([figure(8.1)])).toBe(0);
    expect(await read(3)).toEqual([[8.1, 0, 2, '2.csv']]);
  });

  test('that changes is appended, and what was before is still there', async () => {
    for (const value of [8.1, 8.2, 8.3]) expect(await load([figure(value)])).toBe(1);
    expect(await read(4)).toEqual([[8.3, 2, 4, '4.csv']]);
    expect(await read(3)).toEqual([[8.2, 1, 3, '3.csv']]);
    expect(await read(2)).toEqual([[8.1, 0, 2, '2.csv']]);
    expect(await read(1)).toEqual([]);
  });

  test('that goes back to what it was is one more revision', async () => {
    for (const value of [8.1, 8.2, 8.1]) await load([figure(value)]);
    expect(await read(4)).toEqual([[8.1, 2, 4, '4.csv']]);
  });

  test('that is printed with more decimals is another', async () => {
    await load([figure(8, 0)]);
    expect(await load([figure(8, 1)])).toBe(1);
  });

  test('that goes missing, and comes back, is told apart from zero', async () => {
    for (const value of [0, null, 0]) expect(await load([figure(value)])).toBe(1);
    expect([await read(2), await read(3), await read(4)]).toEqual([
      [[0, 0, 2, '2.csv']],
      [[null, 1, 3, '3.csv']],
      [[0, 2, 4, '4.csv']],
    ]);
  });

  test('that is missing for another reason is another', async () => {
    await load([figure(null, 0)]);
    expect(await load([figure(null, 0, 'no-figure')])).toBe(1);
  });

  test('that is missing again is the same', async () => {
    await load([figure(null)]);
    expect(await load([figure(null)])).toBe(0);
  });

  test('of as many indicators and periods as there are is noted for its release', async () => {
    const periods = Array.from({ length: 40_000 }, (_, index) => [2, 1, index] as const);
    const append = () =>
      db.transaction().execute((trx) => appendReleaseIndicators(trx, periods, 1));
    expect([await append(), await append()]).toEqual([40_000, 0]);
  });

  test('given twice in one load stands as given last', async () => {
    await load([figure(8.1), figure(8.2)]);
    expect(await read(2)).toEqual([[8.2, 0, 2, '2.csv']]);
  });
});

describe('a target', () => {
  const append = (text: string) =>
    db.transaction().execute(async (trx) => {
      loads += 1;
      const loadId = await insertLoad(trx, {
        loadedAt: `2026-02-01T00:00:00Z`,
        loadedBy: '',
        note: '',
        version: `v${loads}`,
      });
      return appendTargets(trx, [[2, 1, 2, text]], loadId);
    });
  const targets = async (asOf: number) =>
    (await targetsOfIndicator(db, { releaseKey: 2, indicatorKey: 1, asOf })).map(
      ({ text }) => text,
    );

  test('that changes is appended; one that is taken away is none', async () => {
    const counts = [];
    for (const text of ['', '8', '8', '8-8.5', '', '']) counts.push(await append(text));
    expect(counts).toEqual([0, 1, 0, 1, 1, 0]);
    expect([await targets(2), await targets(4), await targets(5), await targets(7)]).toEqual([
      [],
      ['8'],
      ['8-8.5'],
      [],
    ]);
  });
});

test('a target of a region that is not there is refused', async () => {
  const append = db.transaction().execute((trx) => appendTargets(trx, [[2, 1, 1_000_000, '8']], 1));
  await expect(append).rejects.toThrow(
    engineOf(db).holdsKeys ? /FOREIGN KEY/u : /a region that is not there/u,
  );
});

describe('the loads', () => {
  test('tell which was the last at a moment', async () => {
    await load([figure(8.1)], '10');
    await load([figure(8.2)], '20');
    const at = (day: string) => loadAsOf(db, `2026-02-${day}T00:00:00.000Z`);
    expect([
      await at('09'),
      await at('10'),
      await at('19'),
      await at('20'),
      await at('28'),
    ]).toEqual([1, 2, 2, 3, 3]);
    expect(await loadAsOf(db, '2000-01-01T00:00:00.000Z')).toBe(0);
    expect((await latestLoad(db))?.id).toBe(3);
  });
});
