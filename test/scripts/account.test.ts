import { userInfo } from 'node:os';
import { describe, expect, test } from 'vitest';
import { openDatabase } from '#server/store/database.ts';
import { emptyFile, newDatabaseFile } from '#test/support/database.ts';
import { runScript } from './run-script.ts';

const account = (database: string, ...args: string[]) =>
  runScript('scripts/account.ts', args, database);
const add = (database: string, name: string, roles: string) =>
  account(database, 'add', name, '--display', '张三', '--roles', roles);

describe('account ends with 0', () => {
  test('when it has added one, and prints the link for its owner', async () => {
    const file = await emptyFile();
    const { code, stdout, stderr } = await add(file, 'zhang', 'officer,reviewer');
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(
      /^zhang {2}张三 {2}录入、审核 {2}还没设密码\n.*：http:\/\/127\.0\.0\.1:0\/welcome#[\w-]{43}\n$/u,
    );
    const db = await openDatabase(file);
    const acts = await db.selectFrom('act').selectAll().execute();
    await db.destroy();
    const { username } = userInfo();
    expect(acts).toMatchObject([
      { kind: 'account-added', by: username, door: 'console', subject: 'account/zhang' },
      { kind: 'invitation-made', by: username, door: 'console', subject: 'account/zhang' },
    ]);
  });

  test('when it lists, changes, disables, enables and resets', async () => {
    const file = await emptyFile();
    expect((await account(file, 'list')).stdout).toBe('还没有账号。\n');
    await add(file, 'zhang', 'officer');
    const roles = await account(file, 'roles', 'zhang', 'publisher,', 'viewer');
    expect(roles.stdout).toContain('查看、发布');
    expect((await account(file, 'disable', 'zhang')).stdout).toContain('已停用');
    expect((await account(file, 'enable', 'zhang')).stdout).not.toContain('已停用');
    const reset = await account(file, 'reset', 'zhang', '--site', 'https://tongbao.example/');
    expect(reset.stdout).toContain('https://tongbao.example/welcome#');
    const listed = await account(file, 'list', '--json');
    expect(JSON.parse(listed.stdout)).toMatchObject([
      { name: 'zhang', roles: ['viewer', 'publisher'], isDisabled: false, hasPassword: false },
    ]);
    expect(listed.stdout).not.toContain('passwordHash');
  });

  test('with its help', async () => {
    const { code, stdout } = await account(newDatabaseFile(), '--help');
    expect(code).toBe(0);
    for (const word of ['list', 'add', 'roles', 'disable', 'enable', 'reset', '--json']) {
      expect(stdout).toContain(word);
    }
  });
});

describe('account ends with 1', () => {
  test('when there is no such account, or already one', async () => {
    const file = await emptyFile();
    const missing = await account(file, 'disable', 'zhang');
    expect([missing.code, missing.stdout]).toEqual([1, '']);
    expect(missing.stderr).toContain('没有账号“zhang”');
    await add(file, 'zhang', 'officer');
    const twice = await add(file, 'zhang', 'officer');
    expect([twice.code, twice.stdout]).toEqual([1, '']);
    expect(twice.stderr).toContain('已有账号 zhang');
  });
});

describe('account ends with 2', () => {
  const cases = [
    { name: 'no command', args: [], says: '没有给出命令' },
    { name: 'a command that there is not', args: ['delete', 'zhang'], says: 'delete' },
    { name: 'no account', args: ['reset'], says: '没有给出账号' },
    {
      name: 'no name of a person',
      args: ['add', 'zhang', '--roles', 'officer'],
      says: '--display',
    },
    { name: 'no roles', args: ['roles', 'zhang'], says: '没有给出角色' },
    {
      name: 'a role that there is not',
      args: ['roles', 'zhang', 'king'],
      says: 'officer、reviewer',
    },
  ];

  test.for(cases)('given $name', async ({ args, says }) => {
    const { code, stdout, stderr } = await account(await emptyFile(), ...args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(says);
    expect(stderr).toContain('npm run account -- --help');
  });
});
