import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { LoadReport } from '#server/loading/report.ts';
import { openDatabase } from '#server/store/database.ts';
import { loadRelease } from '#test/fixtures/tables/context.ts';
import { DATA, emptyFile, fixtureFile, newDatabaseFile } from '#test/support/database.ts';
import { copyData, editFile, fileIn, newFolder } from '#test/support/data-folder.ts';
import { runScript } from './run-script.ts';

const load = (database: string, ...args: string[]) => runScript('scripts/load.ts', args, database);

describe('load ends with 0', () => {
  test('when it has loaded, and says what', async () => {
    const { code, stdout, stderr } = await load(newDatabaseFile(), '--new', DATA);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain('导入  附件1-乐平市.csv  18 行\n');
    expect(stdout).toMatch(
      /字典已更新。\n完成：第 1 次导入，新增或修订 213 个数、103 个目标。\n$/u,
    );
  });

  test('when there is nothing new, and says so', async () => {
    const { code, stdout, stderr } = await load(await fixtureFile(), DATA);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain('没有变化  附件1-乐平市.csv  18 行\n');
    expect(stdout).toMatch(/内容与数据库中的相同，没有任何改变。\n$/u);
  });

  test('when it has only checked', async () => {
    const file = newDatabaseFile();
    const { code, stdout } = await load(file, '--new', '--dry-run', DATA);
    expect(code).toBe(0);
    expect(stdout).toMatch(/检查通过，未保存。导入会新增或修订 213 个数、103 个目标。\n$/u);
    expect(existsSync(file)).toBe(false);
    expect((await load(file, '--new', DATA)).stdout).toContain('第 1 次导入');
  });

  test('when the lines and columns that it was told to leave out are left out', async () => {
    const file = join(newFolder(), 'ranking.csv');
    const rows = [
      '地区,指标名称,实际完成,完成数',
      '乐平市,固定资产投资,10.9,11',
      '中心城区,固定资产投资,9,9',
    ];
    writeFileSync(file, rows.join('\n'));
    const database = await fixtureFile();
    const args = [file, '--release', '2019-06', '--dry-run'];
    expect((await load(database, ...args)).code).toBe(1);
    const { code, stdout } = await load(database, ...args, '--leave-out', '中心城区，完成数');
    expect(code).toBe(0);
    expect(stdout).toContain(`没有读  ${file} 第1行第4列 “完成数”（按不读的名称）\n`);
    expect(stdout).toContain(`没有读  ${file} 第3行第1列 “中心城区”（按不读的名称）\n`);
    expect(stdout).not.toMatch(/left-out|没有读入/u);
  });

  test('when what is remembered of the office is left out, of that office alone', async () => {
    const file = join(newFolder(), 'ranking.csv');
    writeFileSync(
      file,
      '地区,指标名称,实际完成\n乐平市,固定资产投资,10.9\n中心城区,固定资产投资,9\n',
    );
    const database = await fixtureFile();
    const db = await openDatabase(database);
    const { issuer } = loadRelease('2019-06');
    const row = { name: '中心城区', words: '中心城区', by: 'li', at: '2026-01-05T08:00:00.000Z' };
    await db
      .insertInto('leftOutName')
      .values({ ...row, source: '别的局' })
      .execute();
    const args = [file, '--release', '2019-06', '--dry-run'];
    expect((await load(database, ...args)).code).toBe(1);
    await db
      .insertInto('leftOutName')
      .values({ ...row, source: issuer })
      .execute();
    await db.destroy();
    const { code, stdout } = await load(database, ...args);
    expect(code).toBe(0);
    expect(stdout).toContain(`没有读  ${file} 第3行第1列 “中心城区”（按不读的名称）\n`);
  });

  test('and prints JSON alone where that is asked for', async () => {
    const { code, stdout } = await load(await fixtureFile(), '--json', DATA);
    expect(code).toBe(0);
    expect(JSON.parse(stdout) as LoadReport).toMatchObject({
      loadId: null,
      observations: 0,
      problems: [],
    });
  });

  test('with its help, without touching a database', async () => {
    const file = newDatabaseFile();
    const { code, stdout, stderr } = await load(file, '--help');
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^npm run load -- /u);
    for (const option of ['--release', '--note', '--dry-run', '--json', 'DATABASE_URL']) {
      expect(stdout).toContain(option);
    }
    expect(existsSync(file)).toBe(false);
  });
});

describe('load ends with 1', () => {
  test('when the input is at fault, and says where, what and how to mend it', async () => {
    const folder = copyData();
    editFile(fileIn(folder, '附件2'), '8-8.5,8.3,', '8-8.5,八点三,');
    const database = await fixtureFile();
    const { code, stdout, stderr } = await load(database, folder);
    expect([code, stderr]).toEqual([1, '']);
    expect(stdout).toMatch(
      /^错误 .*附件2-浮梁县\.csv 第5行第4列\n {2}看到：八点三\n {2}应为：数字.*\n {2}改法：.*\n/u,
    );
    expect(stdout).toMatch(/共 1 处错误，什么也没有保存。\n$/u);
    const json = await load(database, '--json', folder);
    expect(json.code).toBe(1);
    expect((JSON.parse(json.stdout) as LoadReport).problems).toMatchObject([
      { row: 5, column: 4, found: '八点三' },
    ]);
  });

  test('when a file is not there', async () => {
    const missing = join(newFolder(), 'no.csv');
    const { code, stdout, stderr } = await load(await emptyFile(), missing);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/^load: .*no\.csv/u);
  });
});

describe('load ends with 2', () => {
  const cases = [
    { name: 'no file', args: [], says: '没有给出要导入的文件' },
    { name: 'an option that there is not', args: ['--force', DATA], says: '--force' },
    { name: 'an option without its value', args: [DATA, '--release'], says: '--release' },
  ];

  test.for(cases)('given $name', async ({ args, says }) => {
    const { code, stdout, stderr } = await load(newDatabaseFile(), ...args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(says);
    expect(stderr).toContain('npm run load -- --help');
  });
});
