import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { collectFiles } from '#server/loading/collect-files.ts';
import { roleInFolder } from '#server/loading/folder-files.ts';
import { loadFiles } from '#server/loading/load.ts';
import { DATA, fixtureDatabase } from '#test/support/database.ts';
import { newFolder } from '#test/support/data-folder.ts';

const FOLDER = fileURLToPath(new URL('../../fixtures/reading/folder', import.meta.url));
const OPTIONS = { by: 'officer', note: '', now: new Date(), dryRun: true };

describe('what lies in a folder', () => {
  const cases = [
    { path: '附件1.csv', role: 'table' },
    { path: '附件2.ET', role: 'table' },
    { path: '县区/附件3.ods', role: 'table' },
    { path: '附件4.html', role: 'table' },
    { path: '附件5.xlsb', role: 'table' },
    { path: '2019-06/release.json', role: 'release' },
    { path: 'README.md', role: 'nothing' },
    { path: '.git/config', role: 'nothing' },
    { path: '~$附件1.xlsx', role: 'nothing' },
    { path: '__MACOSX/附件1.csv', role: 'nothing' },
    { path: 'Thumbs.db', role: 'nothing' },
    { path: '说明.wps', role: 'left-out' },
    { path: '附件.zip', role: 'left-out' },
    { path: '附件6.pdf', role: 'left-out' },
    { path: '附件7', role: 'left-out' },
    { path: '附件.csv.bak', role: 'left-out' },
  ];
  test.for(cases)('$path: $role', ({ path, role }) => {
    expect(roleInFolder(path)).toBe(role);
  });
});

test('the shipped folder has nothing that is left out', async () => {
  expect((await collectFiles([DATA])).leftOut).toEqual([]);
});

test('tables of WPS, LibreOffice and web pages are read like others', async () => {
  const { tables } = await collectFiles([FOLDER]);
  expect(tables.map(({ path }) => basename(path))).toEqual([
    '附件2.et',
    '附件3.ods',
    '附件4.html',
    '附件8.xlsx',
  ]);
});

test('a file that was named is read, and not said to be left out', async () => {
  const folder = newFolder();
  writeFileSync(join(folder, '附件1'), 'x');
  const { tables, leftOut } = await collectFiles([folder, join(folder, '附件1')]);
  expect(tables.map(({ path }) => basename(path))).toEqual(['附件1']);
  expect(leftOut).toEqual([]);
});

describe('a folder with files that are not read', () => {
  const copyTo = (folder: string) => {
    mkdirSync(join(folder, 'a'), { recursive: true });
    copyFileSync(join(DATA, 'releases/2019-06/release.json'), join(folder, 'a/release.json'));
    writeFileSync(join(folder, 'a/说明.wps'), 'x');
    return folder;
  };

  test('is not loaded, and each is named with what to do', async () => {
    const folder = copyTo(newFolder());
    const report = await loadFiles(await fixtureDatabase(), [folder], OPTIONS);
    expect(report.problems).toMatchObject([
      { severity: 'error', code: 'not-read', file: join(folder, 'a/说明.wps') },
    ]);
    expect(report.problems[0]?.cure).toContain('--ignore-others');
  });

  test('is loaded where they are to be ignored, and says which they were', async () => {
    const folder = copyTo(newFolder());
    const options = { ...OPTIONS, ignoreOthers: true };
    const report = await loadFiles(await fixtureDatabase(), [folder], options);
    expect(report.problems).toEqual([]);
    expect(report.leftOut).toEqual([join(folder, 'a/说明.wps')]);
  });
});
