import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { afterFile } from '#test/support/after-file.ts';
import { fixtureFile, newDatabaseFile } from '#test/support/database.ts';
import { newFolder } from '#test/support/data-folder.ts';
import { readText } from '#test/support/imports.ts';
import { runAlone } from './run-script.ts';

const [DONE, BAD_INPUT, BAD_USAGE] = [0, 1, 2];

/** On the database that holds data/; a command of `npm run` each, and its code. */
const CALLS: readonly (readonly [command: string, args: string, code: number])[] = [
  ['start', '--help', DONE],
  ['start', 'now', BAD_USAGE],
  ['start', '--port 1', BAD_USAGE],
  ['init', '--help', DONE],
  ['init', '--name 瑞昌市', BAD_INPUT],
  ['init', '--name 瑞昌市 --kind town', BAD_USAGE],
  ['init', '', BAD_USAGE],
  ['load', '--dry-run data/dictionary', DONE],
  ['load', 'nowhere', BAD_INPUT],
  ['load', '', BAD_USAGE],
  ['read', 'data/releases/2019-06/附件1-乐平市.csv', DONE],
  ['read', 'nowhere.xlsx', BAD_INPUT],
  ['read', 'README.md --lang fr', BAD_USAGE],
  ['check', '--help', DONE],
  ['check', '2019-06', BAD_INPUT],
  ['check', '', BAD_USAGE],
  ['demo', '--help', DONE],
  ['demo', '--end 2026-01', BAD_USAGE],
  ['account', 'list', DONE],
  ['account', 'reset nobody', BAD_INPUT],
  ['account', 'delete nobody', BAD_USAGE],
  ['bulletin', '2019-06', DONE],
  ['bulletin', '2020-07', BAD_INPUT],
  ['bulletin', '', BAD_USAGE],
  ['export', '--indicator gdp', DONE],
  ['export', 'workbook 2018-06', BAD_USAGE],
  ['export', '', BAD_USAGE],
  ['release', 'loads', DONE],
  ['release', 'publish 2019-06 --as nobody', BAD_USAGE],
  ['release', 'print', BAD_USAGE],
  ['audit', 'verify', DONE],
  ['audit', `verify --head ${'0'.repeat(64)}`, BAD_INPUT],
  ['audit', 'export --from x', BAD_USAGE],
  ['audit', 'mend', BAD_USAGE],
  ['backup', '--help', DONE],
  ['backup', 'README.md', BAD_INPUT],
  ['backup', '', BAD_USAGE],
  ['restore', '--help', DONE],
  ['restore', 'README.md', BAD_INPUT],
  ['restore', '', BAD_USAGE],
  ['move', '--help', DONE],
  ['move', '--from nowhere.sqlite --to postgres://127.0.0.1:1/none --while-open', BAD_INPUT],
  ['move', '--from a.sqlite --to b.sqlite', BAD_USAGE],
  ['move', '--from a.sqlite --to postgres://127.0.0.1', BAD_USAGE],
  ['postgres', '--help', DONE],
  ['postgres', 'status --folder nowhere', BAD_INPUT],
  ['postgres', 'mend', BAD_USAGE],
  ['build', '--help', DONE],
  ['build', 'x', BAD_USAGE],
  ['build', '--minify', BAD_USAGE],
  ['bench', '--help', DONE],
  ['bench', 'nothing', BAD_USAGE],
  ['bundle', '--help', DONE],
  ['bundle', '--out README.md', BAD_INPUT],
  ['bundle', '--out a --folder b', BAD_USAGE],
  ['sbom', '--help', DONE],
  ['sbom', 'all', BAD_USAGE],
  ['licences', '', DONE],
  ['licences', 'all', BAD_USAGE],
  ['proof', '--help', DONE],
  ['proof', 'nothing', BAD_USAGE],
  ['test', '--help', DONE],
  ['test', 'nothing', BAD_USAGE],
];
/** Long or without an end, and with no command line of their own. */
const WITHOUT_CODES = ['dev', 'prepare'];

let database: string;
beforeAll(async () => {
  database = await fixtureFile();
});

describe('a command ends with its code', () => {
  test.for(CALLS)('npm run %s -- %s: %d', async ([command, args, code]) => {
    const words = args.split(' ').filter((word) => word !== '');
    const outcome = await runAlone(`scripts/${command}.ts`, words, database);
    expect(outcome.code, outcome.stderr).toBe(code);
  });

  test('and each is tried', () => {
    const { scripts } = JSON.parse(readText('package.json')) as { scripts: object };
    const commands = Object.entries(scripts).flatMap(([name, line]) =>
      String(line).startsWith('node scripts/') ? [name] : [],
    );
    const tried = new Set(CALLS.map(([command]) => command));
    expect(commands.filter((name) => !tried.has(name)).sort()).toEqual(WITHOUT_CODES);
  });
});

describe('npm start ends before it loads or builds anything', () => {
  const start = (env: NodeJS.ProcessEnv, file = newDatabaseFile()) =>
    runAlone('scripts/start.ts', [], file, env);

  test('with 1 where its port is taken, so that a service is started again', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    afterFile(() => void server.close());
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const { code, stdout, stderr } = await start({ PORT: String(port) });
    expect([code, stdout]).toEqual([BAD_INPUT, '']);
    expect(stderr).toBe(`start: 端口 ${port} 已被占用。换一个端口：PORT=${port + 1} npm start\n`);
  });

  test('with 1 where there is no such address', async () => {
    const { code, stderr } = await start({ HOST: '203.0.113.1' });
    expect([code, stderr]).toEqual([
      BAD_INPUT,
      'start: 这台机器没有地址 203.0.113.1。请改正 HOST。\n',
    ]);
  });

  test('with 1 where the database is none', async () => {
    const file = join(newFolder(), 'damaged.sqlite');
    writeFileSync(file, 'not a database, but long enough to be taken for one'.repeat(40));
    const { code, stderr } = await start({}, file);
    expect(code).toBe(BAD_INPUT);
    expect(stderr).toMatch(/^start: \S/u);
    expect(stderr).not.toContain('    at ');
  });

  test.for([
    { PORT: 'http' },
    { PORT: '70000' },
    { DATABASE_URL: 'mysql://localhost/tongbao' },
    { TRUSTED_PROXIES: 'proxy.example' },
    { REQUESTS_PER_MINUTE: '0' },
  ])('with 2 for a setting that can’t be used: %o', async (setting) => {
    const { code, stderr } = await start(setting);
    expect(code).toBe(BAD_USAGE);
    expect(stderr).toContain(Object.keys(setting)[0]);
  });
});
