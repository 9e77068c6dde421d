import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { encode } from 'iconv-lite';
import { beforeEach, describe, expect, test } from 'vitest';
import { loadFiles, type LoadOptions } from '#server/loading/load.ts';
import type { Db } from '#server/store/database.ts';
import { latestLoad } from '#server/store/loads.ts';
import { DATA, emptyDatabase, fixtureDatabase } from '#test/support/database.ts';
import { copyData, editFile, fileIn, newFolder } from '#test/support/data-folder.ts';
import { countRows } from './row-counts.ts';

const OPTIONS: LoadOptions = {
  by: 'officer',
  note: '六月通报',
  now: new Date('2026-02-01T09:30:00Z'),
};

let db: Db;
let folder: string;
/** Tables of data/ that are kept. */
let sheets: number;
beforeEach(async () => {
  db = await fixtureDatabase();
  sheets = (await countRows(db)).sheet ?? 0;
  folder = copyData();
});
const releaseFiles = readdirSync(join(DATA, 'releases'), { recursive: true }).map((path) =>
  basename(String(path)),
);
const load = (...paths: string[]) => loadFiles(db, paths, OPTIONS);

/** Documents of data/plans whose targets and counts come in a file each, and are laid together. */
const IN_TWO_FILES = 4;

describe('a first load', () => {
  test('keeps all of data/', async () => {
    const empty = await emptyDatabase();
    const report = await loadFiles(empty, [DATA], OPTIONS);
    expect(report).toMatchObject({
      loadId: 1,
      dictionaryChanged: true,
      observations: 213,
      targets: 103,
      problems: [],
    });
    expect(report.releases.toSorted()).toEqual(['2019-06', '2020-07']);
    expect(report.tables.every(({ outcome }) => outcome === 'loaded')).toBe(true);
    // Twelve tables of releases, and those of documents, of which more are added.
    const printed = report.tables.filter(({ file }) => releaseFiles.includes(file));
    expect(printed).toHaveLength(12);
    expect(report.tables.length).toBeGreaterThan(printed.length);
    expect(await countRows(empty)).toMatchObject({
      load: 1,
      release: 2,
      sheet: report.tables.length - IN_TWO_FILES,
      observation: 213,
      target: 103,
    });
  });

  test('notes who loaded, when and why', async () => {
    const empty = await emptyDatabase();
    await loadFiles(empty, [DATA], OPTIONS);
    expect(await latestLoad(empty)).toMatchObject({
      id: 1,
      loadedAt: '2026-02-01T09:30:00.000Z',
      loadedBy: 'officer',
      note: '六月通报',
      version: expect.stringMatching(/^[0-9a-f]{64}$/u) as string,
    });
  });

  test('needs the dictionary', async () => {
    const empty = await emptyDatabase();
    const report = await loadFiles(empty, [join(DATA, 'releases/2019-06')], OPTIONS);
    expect(report.problems).toContainEqual(expect.objectContaining({ code: 'bad-dictionary' }));
    expect(await countRows(empty)).toMatchObject({ load: 0, sheet: 0, observation: 0 });
  });
});

describe('what is already there', () => {
  const nothing = {
    loadId: null,
    dictionaryChanged: false,
    observations: 0,
    targets: 0,
    problems: [],
  };

  test('leaves no trace, and the report says so', async () => {
    const before = await countRows(db);
    const report = await load(folder);
    expect(report).toMatchObject(nothing);
    expect(report.tables).toHaveLength((before.sheet ?? 0) + IN_TWO_FILES);
    expect(report.tables.every(({ outcome }) => outcome === 'unchanged')).toBe(true);
    expect(await countRows(db)).toEqual(before);
  });

  const encodings = [
    { encoding: 'GB18030', addBOM: false },
    { encoding: 'UTF-8', addBOM: true },
    { encoding: 'UTF-16LE', addBOM: true },
  ];

  test.for(encodings)('is the same in $encoding', async ({ encoding, addBOM }) => {
    const file = fileIn(folder, '附件3');
    writeFileSync(file, encode(readFileSync(file, 'utf8'), encoding, { addBOM }));
    expect(await load(folder)).toMatchObject(nothing);
  });

  test('is the same with other line ends', async () => {
    const file = fileIn(folder, '附件9');
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll(/\r?\n/gu, '\r\n'));
    expect(await load(folder)).toMatchObject(nothing);
  });

  test('is the same under another name', async () => {
    const file = fileIn(folder, '附件3');
    renameSync(file, join(dirname(file), 'zhushan (2).csv'));
    expect(await load(folder)).toMatchObject(nothing);
  });

  test('is the same as one file alone', async () => {
    expect(await load(fileIn(folder, '附件3'))).toMatchObject(nothing);
  });
});

describe('one changed cell', () => {
  test('is one revision, and only its table is new', async () => {
    const before = await countRows(db);
    editFile(fileIn(folder, '附件1'), '10.5,10.9,0.4,3', '10.5,10.8,0.3,4');
    const report = await load(folder);
    expect(report).toMatchObject({
      loadId: 2,
      observations: 1,
      targets: 0,
      dictionaryChanged: false,
    });
    expect(
      report.tables.filter(({ outcome }) => outcome === 'loaded').map(({ file }) => file),
    ).toEqual(['附件1-乐平市.csv']);
    expect(await countRows(db)).toEqual({
      ...before,
      load: 2,
      sheet: sheets + 1,
      observation: 214,
    });
  });

  test('of a target is one target more', async () => {
    editFile(fileIn(folder, '附件1'), '10.5,10.9,0.4,3', '10.4,10.9,0.5,3');
    expect(await load(folder)).toMatchObject({ loadId: 2, observations: 0, targets: 1 });
  });

  test('of a printed rank is kept with its table, without a figure', async () => {
    editFile(fileIn(folder, '附件1'), '10.5,10.9,0.4,3', '10.5,10.9,0.4,2');
    expect(await load(folder)).toMatchObject({ loadId: 2, observations: 0, targets: 0 });
    expect(await countRows(db)).toMatchObject({ sheet: sheets + 1, observation: 213 });
  });

  test('of release.json is a load too', async () => {
    const file = join(folder, 'releases/2020-07/release.json');
    editFile(file, '"publishedOn": null', '"publishedOn": "2020-08-31"');
    expect(await load(folder)).toMatchObject({ loadId: 2, observations: 0, targets: 0 });
    expect(await countRows(db)).toMatchObject({ release: 2, sheet: sheets });
  });

  test('of the dictionary is a load too', async () => {
    editFile(fileIn(folder, 'departments'), '市财政局,', '财政部门,');
    expect(await load(folder)).toMatchObject({
      loadId: 2,
      dictionaryChanged: true,
      observations: 0,
    });
  });

  test('is only told of by a dry run', async () => {
    const before = await countRows(db);
    editFile(fileIn(folder, '附件1'), '10.5,10.9,0.4,3', '10.5,10.8,0.3,4');
    const report = await loadFiles(db, [folder], { ...OPTIONS, dryRun: true });
    expect(report).toMatchObject({ loadId: null, observations: 1, targets: 0, problems: [] });
    expect(await countRows(db)).toEqual(before);
  });
});

test('a table without a release.json beside it belongs to the release that is said', async () => {
  const file = join(newFolder(), '珠山区.csv');
  writeFileSync(
    file,
    readFileSync(fileIn(folder, '附件3'), 'utf8').replace('11.0,0.5,2', '11.1,0.6,2'),
  );
  expect((await load(file)).problems).toContainEqual(
    expect.objectContaining({ code: 'missing-release' }),
  );
  expect(await loadFiles(db, [file], { ...OPTIONS, releaseId: '2019-06' })).toMatchObject({
    loadId: 2,
    observations: 1,
  });
});

test('files that are no tables are passed over in a folder', async () => {
  for (const name of ['读我.md', '.hidden.csv', '~$附件1.xlsx']) {
    writeFileSync(join(folder, 'releases/2019-06', name), 'no table');
  }
  expect(await load(folder)).toMatchObject({ loadId: null, problems: [] });
});

test('a path that is not there is an error', async () => {
  rmSync(join(folder, 'plans'), { recursive: true });
  await expect(load(join(folder, 'plans'))).rejects.toThrow(/没有这个文件或文件夹.*plans/u);
});
