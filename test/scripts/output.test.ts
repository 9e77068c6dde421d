import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { newFolder } from '#test/support/data-folder.ts';
import { fixtureFile } from '#test/support/database.ts';
import { runScript } from './run-script.ts';

const [DONE, BAD_INPUT] = [0, 1];
const ROOT = join(import.meta.dirname, '../..');

let database: string;
beforeAll(async () => {
  database = await fixtureFile();
});

function inShell(line: string) {
  const env = { ...process.env, DATABASE_URL: database };
  const shell = spawnSync('bash', ['-c', line], { cwd: ROOT, env, encoding: 'utf8' });
  return { code: shell.status, stderr: shell.stderr };
}

describe('what is printed', () => {
  test.for(['bulletin.ts 2019-06', 'account.ts list', 'export.ts --indicator gdp'])(
    'onto a full disk fails %s, which says so once',
    (command) => {
      const { code, stderr } = inShell(`node scripts/${command} > /dev/full`);
      expect(code).toBe(BAD_INPUT);
      expect(stderr).toMatch(/^\w+: 磁盘已满，输出没有写完整；.+\n$/u);
    },
  );

  test.for(['bulletin.ts 2019-06', 'account.ts list', 'export.ts --indicator gdp'])(
    'to a reader that has had enough is no fault of %s',
    (command) => {
      const line = `node scripts/${command} | true; exit "\${PIPESTATUS[0]}"`;
      expect(inShell(line)).toEqual({ code: DONE, stderr: '' });
    },
  );
});

describe('a file that can’t be written', () => {
  test.for([
    { out: '/dev/full', says: '磁盘已满，没有写成：/dev/full。' },
    { out: 'nowhere/gdp.csv', says: '没有这个文件夹：' },
    { out: '.', says: '却是文件夹：' },
  ])('$out is named', async ({ out, says }) => {
    const place = join(newFolder(), out);
    const path = out.startsWith('/') ? out : place;
    for (const args of [
      ['--indicator', 'gdp'],
      ['workbook', '2019-06'],
    ]) {
      const told = await runScript('scripts/export.ts', [...args, '--out', path], database);
      expect([told.code, told.stdout]).toEqual([BAD_INPUT, '']);
      expect(told.stderr).toMatch(/^export: .+请.+。\n$/u);
      expect(told.stderr).toContain(says);
    }
  });
});
