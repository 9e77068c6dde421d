import SQLite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { openDatabase } from '#server/store/database.ts';
import { afterFile } from '#test/support/after-file.ts';
import { fixtureFile, newDatabaseFile } from '#test/support/database.ts';
import { signIn } from '#test/server/routes/officer.ts';
import { runScript } from './run-script.ts';

test.for([
  ['--frob', '没有“--frob”这个选项。'],
  ['-x', '没有“-x”这个选项。'],
  ['--release', '“--release”后面要写它的值。'],
  ['--release --dry-run', '“--release”后面要写它的值。'],
  ['--json=yes', '“--json”后面不写值。'],
] as const)('a wrong option is told of in our words: %s', async ([args, words]) => {
  const { code, stderr } = await runScript('scripts/load.ts', args.split(' '), newDatabaseFile());
  expect([code, stderr]).toEqual([2, `load: ${words}\n用法见 npm run load -- --help\n`]);
});

test('a time that can’t be read is told by the option it stands behind', async () => {
  const file = await fixtureFile();
  const audit = await runScript('scripts/audit.ts', ['export', '--from', 'x'], file);
  expect([audit.code, audit.stdout]).toEqual([2, '']);
  expect(audit.stderr).toContain('audit: --from 应是日期');
  const db = await openDatabase(file);
  await signIn(db, 'zhao', ['publisher']);
  await db.destroy();
  const args = ['schedule', '2019-07', '--until', 'never', '--as', 'zhao'];
  const release = await runScript('scripts/release.ts', args, file);
  expect(release.code).toBe(2);
  expect(release.stderr).toContain('release: --until 应是日期');
});

test.for([
  ['account', 'list'],
  ['release', 'list'],
  ['release', 'loads'],
] as const)('%s %s waits for nobody who writes', async ([command, what]) => {
  const file = await fixtureFile();
  const writer = new SQLite(file);
  afterFile(() => void writer.close());
  writer.exec('begin immediate');
  const { code, stderr } = await runScript(`scripts/${command}.ts`, [what], file);
  expect([code, stderr]).toEqual([0, '']);
});
