import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import SQLite from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { explainFault } from '#server/faults/explain-fault.ts';
import { newFolder } from '#test/support/data-folder.ts';
import { DATA, emptyFile, fixtureFile, newDatabaseFile } from '#test/support/database.ts';
import { holdForWriting } from '#test/support/holder.ts';
import { tamper } from '#test/support/tamper.ts';
import { runScript } from '#test/scripts/run-script.ts';

const BAD_INPUT = 1;
/** Of SQLite, Node and the libraries between. */
const FOREIGN =
  /is locked|not a database|no such|rollback|unable to|illegal|E[A-Z]{4,}|brought up/u;

/** Commands that read, and commands that write. */
const COMMANDS: readonly (readonly [command: string, args: readonly string[]])[] = [
  ['load', [DATA]],
  ['account', ['list']],
  ['release', ['loads']],
  ['bulletin', ['2019-06']],
  ['check', ['2019-06']],
  ['export', ['--indicator', 'gdp']],
  ['audit', ['export']],
  ['backup', ['nowhere.sqlite']],
];

async function saidBy(command: string, args: readonly string[], file: string): Promise<string> {
  const { code, stdout, stderr } = await runScript(`scripts/${command}.ts`, args, file);
  expect([code, stdout]).toEqual([BAD_INPUT, '']);
  expect(stderr).toMatch(new RegExp(`^${command}: .+。\\n$`, 'u'));
  expect(stderr).not.toMatch(FOREIGN);
  return stderr;
}

describe('where the database is a folder', () => {
  test.for([...COMMANDS, ['start', []], ['load', ['--new', DATA]]] as typeof COMMANDS)(
    'npm run %s -- %j says so',
    async ([command, args]) => {
      const folder = newFolder();
      expect(await saidBy(command, args, folder)).toContain(
        `这不是文件，而是文件夹或设备：${folder}`,
      );
    },
  );

  test('nor is one restored over it, and nothing is moved aside', async () => {
    const [folder, backup] = [join(newFolder(), 'var'), await fixtureFile()];
    mkdirSync(folder);
    const said = await saidBy('restore', ['--while-open', backup], folder);
    expect(said).toContain(folder);
    expect(readdirSync(dirname(folder))).toEqual(['var']);
  });

  test('a pipe keeps nobody waiting', async () => {
    const pipe = join(newFolder(), 'tongbao.sqlite');
    execFileSync('mkfifo', [pipe]);
    expect(await saidBy('check', ['2019-06'], pipe)).toContain('文件夹或设备');
  });
});

describe('where the file is no database', () => {
  test.for(COMMANDS)('npm run %s -- %j says which, and what to do', async ([command, args]) => {
    const file = newDatabaseFile();
    writeFileSync(file, '指标,数值\n'.repeat(200));
    const said = await saidBy(command, args, file);
    expect(said).toContain(`不是 SQLite 数据库，或已损坏：${file}。`);
    expect(said).toContain('npm run restore');
  });

  test('of two that a command works on it says which', async () => {
    const [used, other] = [newDatabaseFile(), newDatabaseFile()];
    writeFileSync(other, '指标,数值\n'.repeat(200));
    const ends = ['--from', other, '--to', 'postgres://127.0.0.1:1/none', '--while-open'];
    expect(await saidBy('move', ends, used)).toContain(`不是 SQLite 数据库，或已损坏：${other}。`);
  });
});

describe('while another process writes', () => {
  test.for([
    ['load', [DATA]],
    ['release', ['publish', '2019-06', '--as', 'zhao']],
  ] as const)('npm run %s says so', async ([command, args]) => {
    const file = await emptyFile();
    const letGo = await holdForWriting(file);
    const said = await saidBy(command, args, file);
    await letGo();
    expect(said).toContain('另一次写入还没有结束');
    expect(said).toContain(`数据库：${file}。`);
  });
});

test('a database of a newer program is not touched', async () => {
  const file = await emptyFile();
  tamper(file, (sqlite) =>
    sqlite.exec("insert into kysely_migration values ('099-later', '2027-01-01')"),
  );
  expect(await saidBy('audit', ['export'], file)).toContain('更新版本的程序升级过（099-later）');
});

describe('a database that lacks a table', () => {
  test.for([
    ['bulletin', ['2019-06']],
    // Through the API, which keeps what failed inside to its log.
    ['export', ['--indicator', 'gdp']],
  ] as const)('npm run %s says which', async ([command, args]) => {
    const file = await fixtureFile();
    tamper(file, (sqlite) => sqlite.exec('drop table observation'));
    const said = await saidBy(command, args, file);
    expect(said).toContain(`缺少程序要用的 observation：${file}。`);
  });
});

test('a database whose disk is full says so, and which', () => {
  const sqlite = new SQLite(newDatabaseFile());
  sqlite.exec('create table a (b); pragma max_page_count = 3');
  try {
    sqlite.exec(`insert into a values (zeroblob(99999))`);
  } catch (error) {
    expect(explainFault(error, '/srv/a.sqlite')).toMatch(/磁盘已满.+数据库：\/srv\/a\.sqlite。$/u);
  } finally {
    sqlite.close();
  }
  expect.assertions(1);
});

test('a database that can only be read says so', async () => {
  const file = newDatabaseFile();
  copyFileSync(await emptyFile(), file);
  const sqlite = new SQLite(file, { readonly: true });
  try {
    sqlite.exec('delete from load');
  } catch (error) {
    expect(explainFault(error, file)).toContain('只能读');
  } finally {
    sqlite.close();
  }
  expect.assertions(1);
});
