import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { hasPrintedRows } from '#domain/printed.ts';
import { contentHash } from '#server/audit/content-hash.ts';
import { undoLoad } from '#server/desk/undo-load.ts';
import { applyFiles } from '#server/loading/apply.ts';
import type { CellHistory } from '#server/schemas/history.ts';
import type { LoadDetail, LoadsUndone } from '#server/schemas/desk.ts';
import type { Scorecard } from '#server/schemas/scorecards.ts';
import type { Db } from '#server/store/database.ts';
import { listReleases } from '#server/store/releases.ts';
import { currentSheets } from '#server/store/sheets.ts';
import { NOW } from '#server/store/vintage.ts';
import { fixtureDatabase } from '#test/support/database.ts';
import { assertProblem } from '#test/support/problem.ts';
import { GDP_82, openOffice, publishRevision, RELEASE, scorecard, type Office } from './office.ts';

const GDP_83 = [['地区生产总值,8-8.5,8.1', '地区生产总值,8-8.5,8.3']] as const;
let office: Office;
beforeEach(async () => {
  office = await openOffice();
});
afterEach(() => office.app.close());

async function gdp(query = ''): Promise<number | null | undefined> {
  const response = await office.nobody.get(`/releases/${RELEASE}/scorecards/leping${query}`);
  const { rows } = response.json<Scorecard>();
  return rows.find(({ indicator }) => indicator.id === 'gdp')?.actual;
}

describe('a published revision that is taken back', () => {
  test('leaves the data as they were, to the hash, and its own trace', async () => {
    const { db, zhao, nobody } = office;
    const before = await contentHash(db, NOW);
    const load = await publishRevision(office, scorecard(GDP_82));
    expect(await contentHash(db, NOW)).not.toBe(before);
    expect((await zhao.desk(`/loads/${load}`)).json<LoadDetail>()).toMatchObject({
      builtOnBy: [],
      hashBefore: before,
    });
    const undone = (await zhao.undo(load)).json<LoadsUndone>();
    expect(undone).toEqual({ loads: [load], hash: before });
    expect(await gdp()).toBe(8.1);
    expect(await gdp(`?asOf=${load}`)).toBe(8.2);
    const history = await nobody.get('/history?indicator=gdp&region=leping&period=2019-01/2019-06');
    expect(history.json<CellHistory>().versions).toMatchObject([
      { value: 8.2, undone: { note: '装错了' } },
      { value: 8.1, undone: null },
    ]);
    expect((await zhao.desk('/loads')).json()).toMatchObject([
      { id: 3, kind: 'undo', undid: [2], note: '装错了', by: 'zhao' },
      { id: 2, undoneBy: 3 },
      { id: 1, undoneBy: null },
    ]);
  });

  test('can be loaded again', async () => {
    const load = await publishRevision(office, scorecard(GDP_82));
    const hash = await contentHash(office.db, NOW);
    await office.zhao.undo(load);
    await publishRevision(office, scorecard(GDP_82));
    expect(await contentHash(office.db, NOW)).toBe(hash);
  });

  test('takes the later ones with it, or says which they are', async () => {
    const before = await contentHash(office.db, NOW);
    const first = await publishRevision(office, scorecard(GDP_82));
    const second = await publishRevision(office, scorecard(GDP_83));
    const refused = await office.zhao.undo(first);
    assertProblem(refused, 'conflict');
    expect(refused.body).toContain(`第 ${second} 次导入`);
    expect(await gdp()).toBe(8.3);
    const both = (await office.zhao.undo(first, { withLater: true })).json<LoadsUndone>();
    expect(both).toEqual({ loads: [second, first], hash: before });
  });
});

test('an undo needs the right, a reason, and a load that counts', async () => {
  const { li, chen, nobody, zhao } = office;
  const load = await publishRevision(office, scorecard(GDP_82));
  assertProblem(await nobody.undo(load), 'sign-in-needed');
  assertProblem(await chen.undo(load), 'forbidden');
  assertProblem(await li.undo(load), 'forbidden');
  assertProblem(await zhao.undo(load, { reason: '  ' }), 'bad-request');
  assertProblem(await zhao.undo(99), 'unknown-load');
  await zhao.undo(load);
  assertProblem(await zhao.undo(load), 'conflict');
  assertProblem(await zhao.undo(3), 'conflict');
});

const actor = { name: 'zhao', roles: ['publisher' as const], door: 'session' as const };
const now = new Date('2026-02-01T00:00:00Z');

/** Loads the release's own tables again with other figures: each number moves the values of a table. */
async function loadChanged(db: Db, shifts: readonly number[]): Promise<number | null> {
  const release = (await listReleases(db, NOW)).find(({ id }) => id === RELEASE);
  if (!release) throw new Error('no release');
  const { key, loadedAt: _, ...info } = release;
  const kept = await currentSheets(db, key, NOW);
  const sheets = shifts.flatMap((shift, index) => {
    const table = kept[index % kept.length]?.table;
    if (!table || !hasPrintedRows(table)) return [];
    const rows = table.rows.slice(Math.abs(shift) % 2).map((row) => {
      const { value, decimals } = row.actual;
      const shifted = value === null ? null : Number((value + shift).toFixed(decimals));
      return { ...row, actual: { ...row.actual, value: shifted } };
    });
    return [{ table: { ...table, rows }, releaseId: RELEASE }];
  });
  const read = { dictionary: null, releases: [info], sheets, tidyFiles: [], problems: [] };
  return db.transaction().execute(async (trx) => {
    const { loadId } = await applyFiles(trx, read, { by: 'li', note: '', now });
    return loadId;
  });
}

test('undo(load) restores the hash, whatever was loaded and left out', async () => {
  const db = await fixtureDatabase();
  const before = await contentHash(db, NOW);
  const shifts = fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 1, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(fc.array(shifts, { minLength: 1, maxLength: 3 }), async (loads) => {
      const hashes = [before];
      const ids: number[] = [];
      for (const load of loads) {
        const id = await loadChanged(db, load);
        if (id !== null) ids.push(id);
        hashes.push(await contentHash(db, NOW));
      }
      for (const [index, id] of [...ids.entries()].reverse()) {
        await undoLoad(db, id, { actor, reason: '试', now, withLater: false });
        expect(await contentHash(db, NOW)).toBe(hashes[index]);
      }
    }),
    { numRuns: 12 },
  );
});
