import { copyFileSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
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

describe('a link in a folder', () => {
  test('counts as the file it leads to', async () => {
    const [folder, elsewhere] = [newFolder(), newFolder()];
    writeFileSync(join(elsewhere, '1'), 'x');
    for (const name of ['附件1.csv', 'release.json', '说明.wps'])
      symlinkSync(join(elsewhere, '1'), join(folder, name));
    const { tables, releases, leftOut } = await collectFiles([folder]);
    expect(tables.map(({ path }) => basename(path))).toEqual(['附件1.csv']);
    expect(releases).toEqual([join(folder, 'release.json')]);
    expect(leftOut).toEqual([join(folder, '说明.wps')]);
  });

  test('to a folder is told, and not gone through', async () => {
    const folder = newFolder();
    writeFileSync(join(folder, '附件1.csv'), 'x');
    symlinkSync(folder, join(folder, '往年'));
    const { tables, leftOut } = await collectFiles([folder]);
    expect([tables.length, leftOut]).toEqual([1, [join(folder, '往年')]]);
  });

  test('to nothing is told, but for the locks of editors', async () => {
    const folder = newFolder();
    symlinkSync('user@host.1234', join(folder, '.#附件1.csv'));
    expect((await collectFiles([folder])).leftOut).toEqual([]);
    symlinkSync('gone.csv', join(folder, '附件1.csv'));
    await expect(collectFiles([folder])).rejects.toThrow(join(folder, '附件1.csv'));
  });
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
