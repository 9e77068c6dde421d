import SQLite from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { verifyAudit } from '#server/audit/verify.ts';
import { loadFiles } from '#server/loading/load.ts';
import { openDatabase } from '#server/store/database.ts';
import { emptyDatabase } from '#test/support/database.ts';
import { tamper } from '#test/support/tamper.ts';
import { historyFile, NOW, run, tidyFile, verify } from './history.ts';

describe('a log that nobody touched', () => {
  test('holds, with its head', async () => {
    const verdict = await verify(await historyFile());
    expect(verdict).toMatchObject({ ok: true, acts: 5, loads: 3, notes: [], fault: null });
    expect(verdict.head).toMatch(/^[0-9a-f]{64}$/u);
  });

  test('holds a head that was noted earlier', async () => {
    const file = await historyFile();
    const { head } = await verify(file);
    expect(await verify(file, [head])).toMatchObject({ ok: true });
    const other = 'ab'.repeat(32);
    expect(await verify(file, [head, other])).toMatchObject({
      ok: false,
      fault: { code: 'head-missing', message: expect.stringContaining(other) as string },
    });
  });

  test('of an empty database is empty', async () => {
    const verdict = await verifyAudit(await emptyDatabase());
    expect(verdict).toMatchObject({ ok: true, acts: 0, loads: 0, head: '0'.repeat(64) });
  });
});

describe('the triggers', () => {
  test('refuse to change an act or to remove it', async () => {
    const db = await openDatabase(await historyFile());
    await expect(db.updateTable('act').set({ by: 'x' }).execute()).rejects.toThrow('append-only');
    await expect(db.deleteFrom('act').execute()).rejects.toThrow('append-only');
    await db.destroy();
  });

  test.for([
    ['are gone', ''],
    [
      'do nothing any more',
      'create trigger act_is_not_removed before delete on act begin select 1; end',
    ],
  ] as const)('are missed when they %s', async ([, instead]) => {
    const file = await historyFile();
    dropGuard(file, instead);
    expect((await verify(file)).fault).toMatchObject({ code: 'guard-removed' });
  });
});

test('of two faults the earlier is named', async () => {
  const file = await historyFile();
  tamper(file, run("update act set by = 'wang' where id = 4", 'delete from act where id = 2'));
  expect((await verify(file)).fault).toMatchObject({ code: 'acts-removed', actId: 2 });
});

test('what is written meanwhile is no fault', async () => {
  const file = await historyFile();
  const [db, other] = [await openDatabase(file), await openDatabase(file)];
  const verdict = verifyAudit(db);
  await loadFiles(other, [tidyFile()], { by: 'li', note: '', now: NOW });
  expect(await verdict).toMatchObject({ ok: true });
  expect(await verifyAudit(db)).toMatchObject({ ok: true, acts: 6, loads: 4 });
  await Promise.all([db.destroy(), other.destroy()]);
});

function dropGuard(file: string, instead: string): void {
  const sqlite = new SQLite(file);
  sqlite.exec('drop trigger act_is_not_removed');
  if (instead) sqlite.exec(instead);
  sqlite.close();
}
