import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readGrids } from '#server/formats/read-grids.ts';
import { fixtureApp, fixtureFile, newDatabaseFile } from '#test/support/database.ts';
import { newFolder } from '#test/support/data-folder.ts';
import { callScript, runScript } from './run-script.ts';

const run = (database: string, ...args: string[]) => runScript('scripts/export.ts', args, database);

describe('export ends with 0', () => {
  test('and writes the workbook into a file, which load finds unchanged', async () => {
    const database = await fixtureFile();
    const file = join(newFolder(), '附件.xlsx');
    const { code, stdout, stderr } = await run(database, 'workbook', '2019-06', '--out', file);
    expect([code, stdout, stderr]).toEqual([0, '', '']);
    const again = await runScript('scripts/load.ts', ['--release', '2019-06', file], database);
    expect(again.code).toBe(0);
    expect(again.stdout).toMatch(/内容与数据库中的相同，没有任何改变。\n$/u);
  });

  test('with its help', async () => {
    const { code, stdout } = await run(newDatabaseFile(), '--help');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^npm run export -- /u);
  });
});

test('export writes nothing but the workbook to standard output', async () => {
  const args = ['workbook', '2019-06', '--computed'];
  const { stdout } = await callScript('scripts/export.ts', args, await fixtureFile());
  const { grids, problems } = readGrids('stdout', new Uint8Array(stdout));
  expect(problems).toEqual([]);
  expect(grids).toHaveLength(9);
});

describe('export of figures', () => {
  const cases = [
    {
      query: 'department=swj&values=actual,gap,rank&sort=-gap&bom=0',
      args: ['--department=swj', '--values=actual,gap,rank', '--sort=-gap', '--bom=0'],
      suffix: 'csv',
    },
    { query: 'release=2020-07', args: ['--release', '2020-07'], suffix: 'json' },
  ];

  test.for(cases)('$suffix of $query: the bytes of the API', async ({ query, args, suffix }) => {
    const database = await fixtureFile();
    const call = ['--format', suffix, ...args];
    const { stdout: bytes } = await callScript('scripts/export.ts', call, database);
    const app = await fixtureApp();
    const response = await app.inject(`/api/v1/observations.${suffix}?${query}`);
    expect(bytes.toString()).toBe(response.rawPayload.toString());
    expect(bytes.length).toBeGreaterThan(200);
  });

  test('may go into a file', async () => {
    const file = join(newFolder(), 'gdp.csv');
    const { code, stdout } = await run(await fixtureFile(), '--indicator=gdp', '--out', file);
    expect([code, stdout]).toEqual([0, '']);
    expect(readFileSync(file, 'utf8').trimEnd().split('\r\n')).toHaveLength(6);
  });
});

describe('export ends with 1', () => {
  test('when the file can’t be written', async () => {
    const { code, stderr } = await run(
      await fixtureFile(),
      'workbook',
      '2019-06',
      '--out',
      newFolder(),
    );
    expect(code).toBe(1);
    expect(stderr).toMatch(/^export: /u);
  });
});

describe('export ends with 2', () => {
  const cases = [
    { name: 'without anything', args: [], says: 'workbook' },
    { name: 'with something it can’t export', args: ['picture', '2019-06'], says: 'workbook' },
    { name: 'without a release', args: ['workbook'], says: '通报' },
    { name: 'with two', args: ['workbook', '2019-06', '2020-07'], says: '通报' },
    { name: 'with a release there is not', args: ['workbook', '2031-01'], says: '2019-06' },
    { name: 'with a format there is not', args: ['--format', 'doc'], says: '可用：csv' },
    { name: 'with an indicator there is not', args: ['--indicator', 'gpd'], says: '没有“gpd”' },
    { name: 'with figures and annexes', args: ['workbook', '2019-06', '--last=2'], says: '整期' },
    { name: 'with an option there is not', args: ['workbook', '2019-06', '--csv'], says: '--csv' },
  ];
  test.for(cases)('$name', async ({ args, says }) => {
    const { code, stdout, stderr } = await run(await fixtureFile(), ...args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(says);
    expect(stderr).toContain('npm run export -- --help');
  });
});
