import { readdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, test } from 'vitest';
import { contentsOf } from '#server/office/contents.ts';
import { readDictionary } from '#server/store/dictionary.ts';
import { listReleases } from '#server/store/releases.ts';
import { NOW } from '#server/store/vintage.ts';
import { copyData, newFolder } from '#test/support/data-folder.ts';
import { fixtureFile, newDatabaseFile, openTestDatabase } from '#test/support/database.ts';
import { exampleFile } from '#test/support/example.ts';
import { runScript } from './run-script.ts';

const RUICHANG = ['--name', '瑞昌市', '--kind', 'county', '--months', 'each', '--duty', '牵头单位'];
const init = (file: string, ...args: string[]) => runScript('scripts/init.ts', args, file);

describe('npm run init', () => {
  test('puts the example aside, says where, and names what comes next', async () => {
    const file = await exampleFile();
    const { code, stdout, stderr } = await init(file, ...RUICHANG);
    expect([code, stderr]).toEqual([0, '']);
    const copies = readdirSync(dirname(file)).filter((name) => name.includes('.example-'));
    expect(copies).toHaveLength(1);
    expect(stdout).toContain(`${dirname(file)}/${copies[0]}，核验相符`);
    expect(stdout).toContain('已启用本单位：瑞昌市（县（县级市、旗））');
    expect(stdout).toContain('下一步：导入字典');
    const { office } = await readDictionary(await openTestDatabase(file), NOW);
    expect(office).toMatchObject({ name: '瑞昌市', months: 'each', dutyWord: '牵头单位' });
  });

  test('loads a folder of its own, whose dictionary need not say whose it is', async () => {
    const file = newDatabaseFile();
    const { code, stdout } = await init(
      file,
      '--new',
      '--data',
      copyWithoutOffice(),
      '--name',
      '示例市',
    );
    expect([code, stdout.includes('已导入')]).toEqual([0, true]);
    const db = await openTestDatabase(file);
    expect((await readDictionary(db, NOW)).office).toMatchObject({
      name: '示例市',
      isExample: false,
    });
    expect(await listReleases(db, NOW)).toHaveLength(2);
  });

  test('refuses where there is anything else, with the cure', async () => {
    const { code, stdout, stderr } = await init(await fixtureFile(), ...RUICHANG);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain('DATABASE_URL=');
  });

  test.for([
    { args: ['--name', '瑞昌市', '--data', 'nowhere'], code: 1, words: '没有这个文件夹：nowhere' },
    { args: ['--name', '瑞昌市', '--data', 'README.md'], code: 1, words: '这不是文件夹' },
    {
      args: ['--name', '瑞昌市', '--data', 'docs'],
      code: 1,
      words: '缺 regions.csv、indicators.csv',
    },
    { args: ['--name', '?'], code: 1, words: '不能作地方的名称' },
    { args: ['--name', '瑞昌市', '--months', 'weekly'], code: 2, words: 'merged、each' },
    { args: ['--example', '--name', '瑞昌市'], code: 2, words: '--example 不与' },
    { args: [], code: 2, words: '--name 瑞昌市' },
  ])('refuses $args', async ({ args, code, words }) => {
    const file = await exampleFile();
    const outcome = await init(file, ...args);
    expect([outcome.code, outcome.stdout]).toEqual([code, '']);
    expect(outcome.stderr).toContain(words);
    expect(await contentsOf(await openTestDatabase(file))).toBe('example');
  });

  test('begins with the example where there is nothing', async () => {
    const file = newDatabaseFile();
    expect(await init(file, '--new', '--example')).toMatchObject({ code: 0 });
    expect((await init(file, '--example')).stdout).toContain('没有改动');
    expect(await contentsOf(await openTestDatabase(file))).toBe('example');
  });
});

test('npm start says what is wrong with the folder that DATA names, and loads nothing', async () => {
  const { code, stderr } = await runScript('scripts/start.ts', ['--new'], newDatabaseFile(), {
    DATA: newFolder(),
    PORT: '0',
  });
  expect(code).toBe(1);
  expect(stderr).toContain('缺 regions.csv、indicators.csv');
});

function copyWithoutOffice(): string {
  const folder = copyData();
  rmSync(`${folder}/dictionary/office.csv`);
  return folder;
}
