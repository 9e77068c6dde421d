import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { contentHash } from '#server/audit/content-hash.ts';
import { openDatabase } from '#server/store/database.ts';
import { NOW } from '#server/store/vintage.ts';
import { newFolder } from '#test/support/data-folder.ts';
import { emptyFile, fixtureFile } from '#test/support/database.ts';
import { GDP_82, scorecard } from '#test/server/desk/office.ts';
import { signIn } from '#test/server/routes/officer.ts';
import { runScript } from './run-script.ts';

const RELEASE = '2019-06';

/** A database with the data of June 2019 and three people. */
async function officeFile(): Promise<string> {
  const file = await fixtureFile();
  const db = await openDatabase(file);
  await signIn(db, 'li', ['officer']);
  await signIn(db, 'wang', ['reviewer']);
  await signIn(db, 'zhao', ['publisher']);
  await db.destroy();
  return file;
}

async function hashOf(file: string): Promise<string> {
  const db = await openDatabase(file);
  const hash = await contentHash(db, NOW);
  await db.destroy();
  return hash;
}

test(
  'a revision goes its way on the command line, and is taken back',
  { timeout: 60_000 },
  async () => {
    const file = await officeFile();
    const release = (...args: string[]) => runScript('scripts/release.ts', args, file);
    const load = (...args: string[]) => runScript('scripts/load.ts', args, file);
    const before = await hashOf(file);
    const folder = newFolder();
    const table = join(folder, '附件1-乐平市.csv');

    const begun = await release('revise', RELEASE, '--note', '更正', '--as', 'li');
    expect([begun.code, begun.stdout]).toEqual([0, '开始修订 2019-06：更正\n']);
    writeFileSync(table, scorecard([['地区生产总值,8-8.5,8.1', '地区总产值,8-8.5,八点一']]));
    const faulty = await load(table, '--release', RELEASE, '--submit', '--as', 'li');
    expect(faulty.code).toBe(1);
    expect(faulty.stdout).toContain('草稿没有改变');
    writeFileSync(table, scorecard(GDP_82));
    const taken = await load(table, '--release', RELEASE, '--submit', '--as', 'li');
    expect([taken.code, taken.stdout]).toEqual([0, '已导入 2019-06 的草稿：1 张表。\n已送审。\n']);
    const own = await release('approve', RELEASE, '--as', 'li');
    expect([own.code, own.stderr]).toEqual([1, 'release: 审核通过要由“审核”角色来做。\n']);
    await release('approve', RELEASE, '--as', 'wang');
    const published = await release('publish', RELEASE, '--as', 'zhao');
    expect(published.stdout).toBe('2019-06：发布，现在是“已发布”。\n');
    expect(await hashOf(file)).not.toBe(before);

    const undone = await release('undo', '2', '--note', '装错了', '--as', 'zhao', '--json');
    expect(JSON.parse(undone.stdout)).toEqual({ loads: [2], hash: before });
    expect((await release('loads')).stdout).toContain('已被第 3 次撤销');
    expect((await runScript('scripts/audit.ts', ['verify'], file)).code).toBe(0);
  },
);

const wrong = [
  { name: 'no command', args: [], says: '没有给出命令' },
  { name: 'an unknown command', args: ['print'], says: '没有“print”这个命令' },
  { name: 'nobody to act for', args: ['publish', RELEASE], says: '--as' },
  { name: 'an unknown account', args: ['publish', RELEASE, '--as', 'sun'], says: '没有账号“sun”' },
];

test.for(wrong)('$name is wrong usage', async ({ args, says }) => {
  const { code, stderr } = await runScript('scripts/release.ts', args, await emptyFile());
  expect(code).toBe(2);
  expect(stderr).toContain(says);
});
