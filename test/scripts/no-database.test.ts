import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { DATA, newDatabaseFile } from '#test/support/database.ts';
import { runScript } from './run-script.ts';

const [DONE, BAD_INPUT] = [0, 1];

/** Each command that works on a database; none of them may make one where it is not meant. */
const COMMANDS: readonly (readonly [command: string, args: readonly string[]])[] = [
  ['start', []],
  ['load', [DATA]],
  ['load', ['--dry-run', DATA]],
  ['check', ['2019-06']],
  ['bulletin', ['2019-06']],
  ['export', ['--indicator', 'gdp']],
  ['export', ['workbook', '2019-06']],
  ['account', ['list']],
  ['release', ['list']],
  ['audit', ['verify']],
  ['audit', ['export']],
  ['backup', ['nowhere.sqlite']],
];

describe('where DATABASE_URL names a file that is not there', () => {
  test.for(COMMANDS)('npm run %s -- %j says so and makes nothing', async ([command, args]) => {
    const file = newDatabaseFile();
    const { code, stdout, stderr } = await runScript(`scripts/${command}.ts`, args, file);
    expect([code, stdout]).toEqual([BAD_INPUT, '']);
    expect(stderr).toContain(`没有这个数据库：${file}`);
    expect(stderr).toContain('--new');
    expect(readdirSync(dirname(file))).toEqual([]);
  });

  test('nor in a folder that is not there', async () => {
    const file = join(dirname(newDatabaseFile()), 'disk', 'tongbao.sqlite');
    const { code } = await runScript('scripts/load.ts', [DATA], file);
    expect([code, existsSync(dirname(file))]).toEqual([BAD_INPUT, false]);
  });
});

describe('where the database file is empty', () => {
  test.for(COMMANDS)('npm run %s -- %j says so and leaves it', async ([command, args]) => {
    const file = newDatabaseFile();
    writeFileSync(file, '');
    const { code, stderr } = await runScript(`scripts/${command}.ts`, args, file);
    expect(code).toBe(BAD_INPUT);
    expect(stderr).toContain(`数据库文件是空的（0 字节）：${file}`);
    expect(stderr).toContain('restore');
    expect(statSync(file).size).toBe(0);
  });
});

describe('--new', () => {
  test('takes an empty file for a new database', async () => {
    const file = newDatabaseFile();
    writeFileSync(file, '');
    expect((await runScript('scripts/load.ts', ['--new', DATA], file)).code).toBe(DONE);
  });

  test('does nothing to a database that is there, so that nobody leaves it in a unit', async () => {
    const file = newDatabaseFile();
    await runScript('scripts/load.ts', ['--new', DATA], file);
    const { code, stderr } = await runScript('scripts/load.ts', ['--new', DATA], file);
    expect(code).toBe(BAD_INPUT);
    expect(stderr).toContain('请去掉 --new');
  });
});
