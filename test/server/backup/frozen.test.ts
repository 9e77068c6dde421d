import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { buildApp } from '#server/app.ts';
import { backUp } from '#server/backup/back-up.ts';
import { restore } from '#server/backup/restore.ts';
import type { Frozen } from '#server/schemas/frozen.ts';
import { openDatabase, openServed } from '#server/store/database.ts';
import { fixtureFile, newDatabaseFile } from '#test/support/database.ts';
import { runScript } from '#test/scripts/run-script.ts';

const options = { now: new Date('2026-11-29T01:42:00.123Z'), whileOpen: false };
const ASIDE = 'tongbao.before-restore-20261129T014200Z.sqlite';

const openApp = async (file: string) =>
  buildApp({ db: await openServed(file), pagesRoot: null, version: '1' });

/** A database with two frozen files, their hashes in order. */
async function withTwo() {
  const database = await fixtureFile();
  const app = await openApp(database);
  const hashes: string[] = [];
  for (const format of ['csv', 'json']) {
    const payload = { format, query: { indicator: 'gdp' } };
    const response = await app.inject({ method: 'POST', url: '/api/v1/frozen', payload });
    hashes.push(response.json<Frozen>().sha256);
  }
  await app.close();
  return { database, folder: `${database}.frozen`, hashes: hashes.sort() };
}

async function statusOf(database: string, hash: string): Promise<number> {
  const app = await openApp(database);
  const { statusCode } = await app.inject(`/api/v1/frozen/${hash}`);
  await app.close();
  return statusCode;
}

const audit = (file: string) => runScript('scripts/audit.ts', ['verify'], file);

test('a backup has what is frozen beside it, for its owner alone, and verifies with it', async () => {
  const { database, hashes } = await withTwo();
  const file = newDatabaseFile();
  const report = await backUp(database, file);
  expect(report).toMatchObject({ frozen: 2, frozenFaults: [] });
  expect(readdirSync(`${file}.frozen`).sort()).toEqual(hashes);
  expect(statSync(`${file}.frozen`).mode & 0o777).toBe(0o700);
  expect(statSync(join(`${file}.frozen`, hashes[0]!)).mode & 0o777).toBe(0o600);
  expect(await audit(file)).toMatchObject({ code: 0 });
});

test('after a restore they are read again, and those of before lie beside what was put aside', async () => {
  const { database, folder, hashes } = await withTwo();
  const backup = newDatabaseFile();
  await backUp(database, backup);
  rmSync(folder, { recursive: true });
  mkdirSync(folder);
  writeFileSync(join(folder, 'e'.repeat(64)), 'another');
  const { aside, frozen } = await restore(backup, database, options);
  expect([frozen, await statusOf(database, hashes[0]!)]).toEqual([2, 200]);
  expect(readdirSync(`${aside}.frozen`)).toEqual(['e'.repeat(64)]);
  expect(await audit(database)).toMatchObject({ code: 0 });
});

test('they come to where there is no database, and to one in place of a link', async () => {
  const { database, hashes } = await withTwo();
  const [backup, absent, elsewhere] = [newDatabaseFile(), newDatabaseFile(), newDatabaseFile()];
  await backUp(database, backup);
  await restore(backup, absent, options);
  expect(await statusOf(absent, hashes[1]!)).toBe(200);
  const other = newDatabaseFile();
  await (await openDatabase(elsewhere)).destroy();
  symlinkSync(elsewhere, other);
  await restore(backup, other, options);
  expect(await statusOf(other, hashes[1]!)).toBe(200);
});

test('one that is lost or changed is told by backup, restore and audit, and keeps nothing else back', async () => {
  const { database, folder, hashes } = await withTwo();
  rmSync(join(folder, hashes[0]!));
  appendFileSync(join(folder, hashes[1]!), 'x');
  const file = newDatabaseFile();
  for (const { code, stdout, stderr } of [
    await audit(database),
    await runScript('scripts/backup.ts', [file], database),
    await runScript('scripts/restore.ts', [file], newDatabaseFile()),
  ]) {
    expect(code).toBe(1);
    expect(stdout + stderr).toContain(`${hashes[0]!}（文件不见了）、`);
    expect(stdout + stderr).toMatch(/（内容变了）|（文件不见了）。/u);
  }
  expect(existsSync(file)).toBe(true);
});

test('what a backup that was killed left is gone on with', async () => {
  const { database, folder, hashes } = await withTwo();
  const file = newDatabaseFile();
  mkdirSync(`${file}.frozen`);
  writeFileSync(join(`${file}.frozen`, hashes[0]!), 'half');
  writeFileSync(join(`${file}.frozen`, `${hashes[1]!}.part-${randomUUID()}`), 'half');
  expect(await backUp(database, file)).toMatchObject({ frozen: 2, frozenFaults: [] });
  for (const hash of hashes) {
    const [one, other] = [join(folder, hash), join(`${file}.frozen`, hash)];
    expect(statSync(other).size).toBe(statSync(one).size);
  }
  // None of them is a second name: what spoils the one leaves the other.
  rmSync(folder, { recursive: true });
  expect(await audit(file)).toMatchObject({ code: 0 });
});

test('where nothing is frozen there is no folder', async () => {
  const [database, file] = [await fixtureFile(), newDatabaseFile()];
  await backUp(database, file);
  expect(readdirSync(dirname(file))).toEqual(['tongbao.sqlite']);
  const { aside } = await restore(file, database, options);
  expect(readdirSync(dirname(database)).sort()).toEqual([ASIDE, 'tongbao.sqlite']);
  expect(aside).toContain(ASIDE);
});
