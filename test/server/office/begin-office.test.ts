import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { contentHash } from '#server/audit/content-hash.ts';
import { verifyAudit } from '#server/audit/verify.ts';
import { verifyFile } from '#server/backup/copy-verified.ts';
import { saveLedgerRows } from '#server/ledger/put-rows.ts';
import { loadFiles } from '#server/loading/load.ts';
import { beginOffice } from '#server/office/begin-office.ts';
import { contentsOf } from '#server/office/contents.ts';
import { putExampleAside } from '#server/office/put-aside.ts';
import { openDatabase, type Db } from '#server/store/database.ts';
import { readDictionary } from '#server/store/dictionary.ts';
import { latestLoad } from '#server/store/loads.ts';
import { writeSettings } from '#server/store/settings.ts';
import { NOW } from '#server/store/vintage.ts';
import { readView } from '#server/view/data-view.ts';
import { readLedger } from '#server/view/ledger.ts';
import { copyData, editFile, fileIn } from '#test/support/data-folder.ts';
import { emptyDatabase, fixtureApp, openTestDatabase } from '#test/support/database.ts';
import { exampleFile } from '#test/support/example.ts';
import { IS_POSTGRES, testOnSqlite } from '#test/support/engine.ts';
import { tamper } from '#test/support/tamper.ts';

const now = new Date('2026-03-02T01:00:00.000Z');
const BY = { name: 'zhou', door: 'console' } as const;
const OFFICE = {
  name: '瑞昌市',
  kind: 'county',
  language: 'zh',
  months: 'each',
  dutyWord: '牵头单位',
} as const;

const begin = async (db: Db) => {
  const putAside = await putExampleAside(db, now);
  await db.transaction().execute((trx) => beginOffice(trx, OFFICE, { by: BY, now, putAside }));
  return putAside;
};

describe('an office begins in place of the example', () => {
  test('which is kept whole beside it, while nothing of it is left', async () => {
    const db = await openTestDatabase(await exampleFile());
    const before = await contentHash(db, NOW);
    expect(await contentsOf(db)).toBe('example');
    const putAside = await begin(db);
    // On a server the example comes with the program, and nothing is copied.
    expect(putAside === null).toBe(IS_POSTGRES);
    if (putAside !== null) {
      expect(existsSync(putAside)).toBe(true);
      expect(await verifyFile(putAside)).toMatchObject({ contentHash: before, loads: 1 });
    }

    const { regions, indicators, office } = await readDictionary(db, NOW);
    expect(regions).toMatchObject([{ id: 'ruichang', name: '瑞昌市', shortName: '全市' }]);
    expect([indicators, office?.isExample]).toEqual([[], false]);
    for (const table of ['observation', 'target', 'source', 'releaseVersion'] as const) {
      expect(await db.selectFrom(table).selectAll().execute(), table).toEqual([]);
    }
    // Days off and grades of water are those of the whole country.
    const kept = await db.selectFrom('sheet').select(['kind', 'subject', 'loadId']).execute();
    expect([...new Set(kept.map(({ kind }) => kind))].sort()).toEqual([
      'day-calendars',
      'ordered-scales',
    ]);
    expect(kept.filter(({ loadId }) => loadId !== 2)).toEqual([]);
    expect(await db.selectFrom('load').select('id').execute()).toEqual([{ id: 2 }]);
    expect(await contentsOf(db)).toBe('nothing');
  });

  test('with what its ledger held, and with changes of it that waited; days off still count', async () => {
    const db = await openTestDatabase(await exampleFile());
    await db.transaction().execute((trx) => writeSettings(trx, { ledgerNeedsReview: true }));
    const subject = '县域评价2024（虚构）';
    await saveLedgerRows(db, {
      ...{ kind: 'assessments', subject, note: '自查', now },
      actor: { name: 'li', door: 'session' },
      rows: [{ assessed: '甲县（虚构）', item: '自查' }],
    });
    const app = await fixtureApp(db);
    const ask = async (path: string) => (await app.inject(`/api/v1${path}`)).json<unknown>();
    expect(await db.selectFrom('ledgerChange').select('no').execute()).toHaveLength(1);
    await begin(db);
    expect(await db.selectFrom('ledgerChange').select('no').execute()).toEqual([]);
    expect(await ask('/tasks')).toMatchObject({ tasks: [] });
    expect(await ask('/assessments')).toMatchObject({ assessments: [], schemes: [] });
    const view = await readView(db, await latestLoad(db));
    expect((await readLedger(view, 'day-calendars')).map(({ subject: year }) => year)).toContain(
      '2026',
    );
    expect(await verifyAudit(db)).toMatchObject({ ok: true });
  });

  test('and the log goes on, and says so', async () => {
    const db = await openTestDatabase(await exampleFile());
    await begin(db);
    const verdict = await verifyAudit(db);
    expect(verdict).toMatchObject({ ok: true, acts: 3, loads: 1, fault: null });
    expect(verdict.notes.map(({ message }) => message).join()).toContain('移出了示例（1 次导入）');
  });

  test('all at once: what fails on the way changes nothing', async () => {
    const db = await openTestDatabase(await exampleFile());
    const before = await contentHash(db, NOW);
    const failing = db.transaction().execute(async (trx) => {
      await beginOffice(trx, OFFICE, { by: BY, now, putAside: null });
      throw new Error('killed');
    });
    await expect(failing).rejects.toThrow('killed');
    expect([await contentHash(db, NOW), await contentsOf(db)]).toEqual([before, 'example']);
    expect(await verifyAudit(db)).toMatchObject({ ok: true, acts: 1 });
  });

  test('and what is answered is never of the example, though tables bear the same numbers', async () => {
    const db = await openTestDatabase(await exampleFile());
    const app = await fixtureApp(db);
    const ask = async (path: string) => (await app.inject(`/api/v1${path}`)).json<unknown>();
    const figures = async () => {
      const card = JSON.stringify(await ask('/releases/2019-06/scorecards/leping'));
      return ['"actual":24.8', '"actual":24.9'].map((figure) => card.includes(figure));
    };
    expect(await figures()).toEqual([true, false]);
    await begin(db);
    expect(await ask('/releases')).toEqual([]);
    expect(await ask('/releases?asOf=1')).toEqual([]);
    expect(await ask('/plans')).toEqual([]);

    const folder = copyData();
    editFile(fileIn(folder, '附件1'), '24.8', '24.9');
    await loadFiles(db, [folder], { by: 'test', note: '', now });
    expect(await figures()).toEqual([false, true]);
  });
});

describe('an office begins', () => {
  test('in an empty database, and once more while it has nothing but its name', async () => {
    const db = await emptyDatabase();
    expect(await begin(db)).toBeNull();
    await db
      .transaction()
      .execute((trx) =>
        beginOffice(
          trx,
          { ...OFFICE, name: '江西省', kind: 'province' },
          { by: BY, now, putAside: null },
        ),
      );
    expect((await readDictionary(db, NOW)).regions).toMatchObject([
      { id: 'jiangxi', name: '江西省', shortName: '全省', aliases: ['江西'] },
    ]);
  });

  test('nowhere else', async () => {
    const db = await openTestDatabase(await exampleFile());
    const folder = copyData();
    editFile(fileIn(folder, '附件1'), '24.8', '24.9');
    await loadFiles(db, [folder], { by: 'test', note: '', now });
    await expect(begin(db)).rejects.toThrow('不能另起本单位');
  });
});

testOnSqlite.for([
  [
    'comes back',
    "insert into load (id, loaded_at, loaded_by, note, version) values (1, '', '', '', 'x')",
  ],
  ['brings rows back', "insert into dictionary_version (load_id, content) values (1, '{}')"],
])('what was put aside and %s is missed', async ([, statement]) => {
  const file = await exampleFile();
  const db = await openDatabase(file);
  await begin(db);
  await db.destroy();
  tamper(file, (sqlite) => {
    sqlite.exec(statement ?? '');
  });
  const verdict = await verifyAudit(await openTestDatabase(file));
  expect(verdict).toMatchObject({ ok: false, fault: { loadId: 1 } });
});
