import { chmodSync, existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { openData } from '#server/open-data.ts';
import { afterFile } from '#test/support/after-file.ts';
import { newFolder } from '#test/support/data-folder.ts';
import { fixtureFile } from '#test/support/database.ts';

const modeOf = (path: string) => (statSync(path).mode & 0o777).toString(8);

async function open(file: string): Promise<void> {
  const db = await openData(file);
  afterFile(() => db.destroy());
  await db.selectFrom('load').selectAll().execute();
}

test('a new database, its log and its folder are for their owner alone, whatever the umask', async () => {
  const file = join(newFolder(), 'state', 'tongbao.sqlite');
  const before = process.umask(0o000);
  try {
    await open(file);
  } finally {
    process.umask(before);
  }
  expect(modeOf(dirname(file))).toBe('700');
  for (const ending of ['', '-wal', '-shm']) {
    expect([ending, modeOf(`${file}${ending}`)]).toEqual([ending, '600']);
  }
});

test('one that others may read is closed to them', async () => {
  const file = await fixtureFile();
  chmodSync(file, 0o644);
  await open(file);
  expect([modeOf(file), modeOf(`${file}-wal`)]).toEqual(['600', '600']);
});

test('a folder that was there keeps its mode: it may be others’ too', async () => {
  const folder = join(newFolder(), 'shared');
  mkdirSync(folder);
  chmodSync(folder, 0o755);
  const file = join(folder, 'tongbao.sqlite');
  await open(file);
  expect([existsSync(file), modeOf(folder)]).toEqual([true, '755']);
});
