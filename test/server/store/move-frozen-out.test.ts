import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { gunzipSync, gzipSync } from 'node:zlib';
import SQLite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { openData } from '#server/open-data.ts';
import { openReadOnly } from '#server/store/database.ts';
import { findFrozen, sizeOfFrozen } from '#server/store/frozen.ts';
import { earlierFile } from '#test/support/older.ts';
import { runScript, startScript } from '#test/scripts/run-script.ts';

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const isName = (name: string) => /^[0-9a-f]{64}$/u.test(name);

/** As the program before left it, with that many frozen files inside. */
function olderFile(count: number) {
  const file = earlierFile('step-022');
  const sqlite = new SQLite(file);
  const insert = sqlite.prepare(
    `insert into frozen values (?, 'csv', 'text/csv', 'x.csv', 'indicator=gdp&asOf=1', 1, 5, ?,
      '2026-01-05T08:00:00.000Z', 0, '{}', ?)`,
  );
  const hashes = Array.from({ length: count }, (_, no) => {
    const bytes = no === 0 ? Buffer.from('one') : randomBytes(100_000);
    insert.run(hashOf(bytes), bytes.length, gzipSync(bytes));
    return hashOf(bytes);
  });
  sqlite.close();
  return { file, hashes: hashes.sort(), folder: `${file}.frozen` };
}

function wholeFiles(folder: string): string[] {
  const names = existsSync(folder) ? readdirSync(folder).filter(isName) : [];
  for (const name of names) expect(hashOf(gunzipSync(readFileSync(join(folder, name))))).toBe(name);
  return names.sort();
}

test('what was frozen in the database is moved into files, and its backup has all of it', async () => {
  const { file, hashes, folder } = olderFile(4);
  const db = await openData(file);
  expect(wholeFiles(folder)).toEqual(hashes);
  expect(readdirSync(folder)).toHaveLength(4);
  expect(await db.selectFrom('frozenInside').select('hash').execute()).toEqual([]);
  const one = await findFrozen(db, hashOf(Buffer.from('one')));
  expect(one).toMatchObject({ bytes: 3, storedBytes: gzipSync('one').length, expiredAt: null });
  // Each a block for its row and as many as it takes, here 25 of random bytes.
  expect(await sizeOfFrozen(db)).toBe(4096 * (2 + 3 * 26));
  await db.destroy();
  const saved = readdirSync(dirname(file)).find((name) => name.includes('before-upgrade'))!;
  const copy = new SQLite(join(dirname(file), saved), { readonly: true });
  expect(copy.prepare('select hash from frozen order by hash').pluck().all()).toEqual(hashes);
  copy.close();
});

test('whoever only looks at an older one moves nothing', async () => {
  const { file, hashes, folder } = olderFile(2);
  const db = await openReadOnly(file);
  const inside = await db.selectFrom('frozenInside').select('hash').orderBy('hash').execute();
  expect(inside.map(({ hash }) => hash)).toEqual(hashes);
  await db.destroy();
  expect(existsSync(folder)).toBe(false);
});

test(
  'nothing is lost when it is killed half way, and the next start goes on',
  { timeout: 60_000 },
  async () => {
    const { file, hashes, folder } = olderFile(150);
    let halves = 0;
    for (let tries = 0; tries < 4; tries += 1) {
      const child = startScript('scripts/audit.ts', ['export'], file);
      const closed = once(child, 'close');
      const before = wholeFiles(folder).length;
      const hasMoved = () =>
        existsSync(folder) && readdirSync(folder).filter(isName).length > before;
      while (child.exitCode === null && !hasMoved()) await sleep(1);
      await sleep(5 * tries);
      child.kill('SIGKILL');
      await closed;
      const moved = wholeFiles(folder);
      const sqlite = new SQLite(file);
      const inside = sqlite.prepare('select hash from frozen_inside').pluck().all() as string[];
      sqlite.close();
      expect([...new Set([...moved, ...inside])].sort()).toEqual(hashes);
      if (moved.length > before && inside.length > 0) halves += 1;
    }
    expect(halves).toBeGreaterThan(0);
    const { code, stderr } = await runScript('scripts/audit.ts', ['export'], file);
    expect([code, stderr]).toEqual([0, expect.stringContaining('固定的内容已移出')]);
    expect(wholeFiles(folder)).toEqual(hashes);
  },
);
