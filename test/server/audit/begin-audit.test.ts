import { describe, expect, test } from 'vitest';
import { beginAudit } from '#server/audit/begin-audit.ts';
import { digestLoad } from '#server/audit/digest-load.ts';
import { loadFiles } from '#server/loading/load.ts';
import { appendAct } from '#server/store/acts.ts';
import { openDatabase } from '#server/store/database.ts';
import { emptyDatabase, fixtureFile } from '#test/support/database.ts';
import { tamper } from '#test/support/tamper.ts';
import { NOW, run, tidyFile, verify } from './history.ts';

const FORGET = ['delete from act', "delete from sqlite_sequence where name = 'act'"];

describe('the log of a database older than it', () => {
  test('begins with the loads that are there, which are no fault', async () => {
    const file = await oldFile();
    expect((await verify(file)).fault?.code).toBe('log-missing');
    await begin(file);
    const notes = [{ message: expect.stringContaining('1 次导入早于审计日志') as string }];
    expect(await verify(file)).toMatchObject({ ok: true, acts: 1, loads: 1, notes });
  });

  test('vouches for them from then on', async () => {
    const file = await oldFile();
    await begin(file);
    tamper(file, run("update target set text = '1' where region_key = 2"));
    expect((await verify(file)).fault).toMatchObject({ code: 'load-changed', loadId: 1 });
  });

  test('begins once', async () => {
    const file = await oldFile();
    await begin(file);
    await begin(file);
    expect(await verify(file)).toMatchObject({ ok: true, acts: 1 });
  });

  test('is not begun anew where acts were removed', async () => {
    const file = await fixtureFile();
    tamper(file, run('delete from act'));
    await begin(file);
    expect((await verify(file)).fault?.code).toBe('acts-cut-off');
  });

  test('takes no later act that says it begins', async () => {
    const file = await fixtureFile();
    const db = await openDatabase(file);
    await loadFiles(db, [tidyFile()], { by: 'li', note: '', now: NOW });
    await db.destroy();
    tamper(file, run('delete from act where id = 2', 'update sqlite_sequence set seq = 1'));
    const forged = await openDatabase(file);
    await forged.transaction().execute(async (trx) => {
      const detail = { loads: [{ id: 2, digest: await digestLoad(trx, 2) }] };
      const doing = { at: NOW.toISOString(), by: 'system', door: 'system' } as const;
      await appendAct(trx, { ...doing, kind: 'audit-begun', subject: 'audit', detail });
    });
    await forged.destroy();
    expect((await verify(file)).fault).toMatchObject({ code: 'load-not-logged', loadId: 2 });
  });
});

test('a database without loads begins its log with the first of them', async () => {
  const db = await emptyDatabase();
  await beginAudit(db, NOW);
  expect(await db.selectFrom('act').selectAll().execute()).toEqual([]);
});

/** As migrations leave a database that was loaded by an earlier program. */
async function oldFile(): Promise<string> {
  const file = await fixtureFile();
  tamper(file, run(...FORGET));
  return file;
}

async function begin(file: string): Promise<void> {
  const db = await openDatabase(file);
  await beginAudit(db, NOW);
  await db.destroy();
}
