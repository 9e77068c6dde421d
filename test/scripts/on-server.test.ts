import { existsSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { contentOf, moveFrom } from '#test/server/moving/moved.ts';
import { fixtureFile, newDatabase } from '#test/support/database.ts';
import { describeOnPostgres } from '#test/support/engine.ts';
import { newSqlite } from '#test/support/sqlite-databases.ts';
import { runScript } from './run-script.ts';

const words = (line: string): string[] => line.split(' ').filter((word) => word !== '');

describeOnPostgres('on a database of a server', { timeout: 120_000 }, () => {
  let server: string;
  let file: string;
  beforeAll(async () => {
    [server, file] = [await fixtureFile(), newSqlite()];
    await moveFrom(server, file);
  }, 120_000);

  test.for([
    ['check', '2019-06'],
    ['check', '2018-06'],
    ['bulletin', '2019-06'],
    ['bulletin', '2020-07'],
    ['release', 'loads'],
    ['account', 'list'],
    ['account', 'reset nobody'],
    ['export', '--indicator gdp'],
    ['audit', 'verify'],
    ['load', '--dry-run data'],
    ['read', 'data/releases/2019-06/附件1-乐平市.csv'],
    ['demo', '--database DATABASE --months 3 --regions 12'],
  ] as const)('npm run %s -- %s says what it says of a file', async ([command, args]) => {
    const run = async (database: string) => {
      const list = words(args).map((word) => (word === 'DATABASE' ? database : word));
      const outcome = await runScript(`scripts/${command}.ts`, list, database);
      return { ...outcome, stderr: outcome.stderr.replace(/(?:postgres:|\/)\S+?\/\S* /u, '… ') };
    };
    expect(await run(server)).toEqual(await run(file));
  });

  test('a backup is a file, which verifies and moves back', async () => {
    const [backup, back] = [newSqlite(), await newDatabase()];
    const { code, stdout, stderr } = await runScript('scripts/backup.ts', [backup], server);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain(`已备份到 ${backup}`);
    expect(existsSync(`${backup}-wal`)).toBe(false);
    const verdict = await runScript('scripts/audit.ts', ['verify'], backup);
    expect(verdict.code).toBe(0);
    const args = ['--from', backup, '--to', back];
    expect(await runScript('scripts/move.ts', args, server)).toMatchObject({ code: 0, stderr: '' });
    expect(await contentOf(back)).toEqual(await contentOf(server));
  });

  test('restore changes nothing, and names what does', async () => {
    const outcome = await runScript('scripts/restore.ts', [file], server);
    expect(outcome).toMatchObject({ code: 1, stdout: '' });
    expect(outcome.stderr).toContain('npm run move -- --from 文件');
  });

  test('a password is told by no command', async () => {
    const url = 'postgres://li:secret@127.0.0.1:1/tongbao';
    for (const command of ['check', 'audit', 'account']) {
      const args = { check: ['2019-06'], audit: ['verify'], account: ['list'] }[command] ?? [];
      const { code, stderr } = await runScript(`scripts/${command}.ts`, args, url);
      expect(code).toBe(1);
      expect(stderr).toContain('postgres://li@127.0.0.1:1/tongbao：连不上');
      expect(stderr).not.toContain('secret');
    }
  });
});
