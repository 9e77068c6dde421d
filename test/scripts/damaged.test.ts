import { closeSync, openSync, statSync, truncateSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { openReadOnly } from '#server/store/database.ts';
import { damagedBy, verifyDatabase } from '#server/audit/verify-database.ts';
import { newFolder } from '#test/support/data-folder.ts';
import { fixtureFile } from '#test/support/database.ts';
import { tamper } from '#test/support/tamper.ts';
import { runScript } from './run-script.ts';

const PAGE = 4096;

function overwrite(file: string, page: number, bytes: Buffer): void {
  const handle = openSync(file, 'r+');
  writeSync(handle, bytes, 0, bytes.length, page * PAGE);
  closeSync(handle);
}

/** What SQLite's own check says of a file; null where it can't even begin. */
function ownCheck(file: string): boolean {
  const sqlite = new SQLite(file);
  try {
    return sqlite.pragma('integrity_check', { simple: true }) === 'ok';
  } catch {
    return false;
  } finally {
    sqlite.close();
  }
}

async function codeOf(file: string): Promise<string | undefined> {
  try {
    const db = await openReadOnly(file);
    const { fault } = await verifyDatabase(db).finally(() => db.destroy());
    return fault?.code;
  } catch (error) {
    return damagedBy(error)?.fault?.code;
  }
}

test('what SQLite calls damaged never passes, wherever a page was lost', async () => {
  const whole = await fixtureFile();
  const pages = statSync(whole).size / PAGE;
  const [damaged, passed]: [number[], number[]] = [[], []];
  const step = Math.max(1, Math.floor(pages / 40));
  for (let page = 0; page < pages; page += step) {
    const file = await fixtureFile();
    overwrite(file, page, Buffer.alloc(PAGE, page % 2 === 0 ? 0 : 0xa5));
    if (ownCheck(file)) continue;
    damaged.push(page);
    if ((await codeOf(file)) === undefined) passed.push(page);
  }
  expect(damaged.length).toBeGreaterThan(20);
  expect(passed).toEqual([]);
});

test('audit verify says that a page of an index was lost, and what to do', async () => {
  const file = await fixtureFile();
  const sqlite = new SQLite(file);
  const { rootpage } = sqlite
    .prepare<[], { rootpage: number }>(
      "select rootpage from sqlite_schema where type = 'index' and tbl_name = 'release_indicator' limit 1",
    )
    .get()!;
  sqlite.pragma('wal_checkpoint(truncate)');
  sqlite.close();
  overwrite(file, rootpage - 1, Buffer.alloc(PAGE));
  const { code, stdout } = await runScript('scripts/audit.ts', ['verify'], file);
  expect(code).toBe(1);
  expect(stdout).toMatch(/^不符 {2}数据库文件损坏（SQLite 自检：.+）。.*npm run restore -- /u);
});

test('audit verify says that a file was cut off, or is none', async () => {
  const cut = await fixtureFile();
  truncateSync(cut, PAGE * 5);
  const none = join(newFolder(), 'none.sqlite');
  writeFileSync(none, 'not a database, but long enough to be taken for one'.repeat(40));
  for (const file of [cut, none]) {
    const { code, stdout } = await runScript('scripts/audit.ts', ['verify', '--json'], file);
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ ok: false, fault: { code: 'file-damaged' } });
  }
});

test('audit verify says which table points at rows that are not there', async () => {
  const file = await fixtureFile();
  tamper(file, (sqlite) =>
    sqlite.exec('delete from region where id = (select min(id) from region)'),
  );
  const { code, stdout } = await runScript('scripts/audit.ts', ['verify'], file);
  expect(code).toBe(1);
  expect(stdout).toMatch(/^不符 {2}表 \S+ 有行指向表 region 中已不存在的行/u);
});
